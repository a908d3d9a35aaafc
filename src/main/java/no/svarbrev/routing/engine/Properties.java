package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/** What expressions ask of pages, panels and questions by {@code {$name.property}}; the reader refuses all others. */
record Properties(Tree tree, String language) {
    /** The properties of one element. */
    private record Of(String name, LocalText title, boolean visible, boolean required, boolean enabled) {}

    /** Pages go before panels, and those before questions; without regard to case. */
    JsonNode of(String element, String property) {
        return Stream.of(pages(), panels(), questions())
                .flatMap(each -> each)
                .filter(each -> each.name().equalsIgnoreCase(element))
                .findFirst()
                .map(found -> property(found, property))
                .orElse(MissingNode.getInstance());
    }

    private Stream<Of> pages() {
        return tree.pages().stream()
                .map(page -> new Of(
                        page.page().written(),
                        page.page().title(),
                        isShown(page.page().written()),
                        page.isRequired(),
                        page.isEnabled()));
    }

    /** A page that is divided is shown when a part of it is. */
    private boolean isShown(String written) {
        return tree.pages().stream().anyMatch(page -> page.page().written().equals(written) && page.isShown());
    }

    private Stream<Of> panels() {
        return tree.panels()
                .map(panel -> new Of(
                        panel.panel().name(),
                        panel.panel().title(),
                        panel.isVisible(),
                        panel.isRequired(),
                        panel.isEnabled()));
    }

    private Stream<Of> questions() {
        return tree.questions()
                .map(state -> new Of(
                        state.question().name(),
                        title(state),
                        state.isVisible(),
                        state.isRequired(),
                        state.isEnabled()));
    }

    private static LocalText title(QuestionState state) {
        LocalText title = state.question().prompt().title();
        return title.isEmpty() ? LocalText.of(state.question().name()) : title;
    }

    private JsonNode property(Of element, String property) {
        return switch (property) {
            case "isVisible" -> BooleanNode.valueOf(element.visible());
            case "isRequired" -> BooleanNode.valueOf(element.required());
            case "isReadOnly" -> BooleanNode.valueOf(!element.enabled());
            case "name" -> TextNode.valueOf(element.name());
            case "title" ->
                Optional.of(element.title().in(language))
                        .filter(title -> !title.isEmpty())
                        .map(title -> (JsonNode) TextNode.valueOf(title))
                        .orElse(MissingNode.getInstance());
            default -> MissingNode.getInstance();
        };
    }
}
