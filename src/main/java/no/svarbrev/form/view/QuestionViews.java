package no.svarbrev.form.view;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.form.Ids;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.CommentField;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.routing.ShownQuestion;

/** Makes the views of questions that can be answered, from the form and the faults found in it. */
public final class QuestionViews {
    private final Words words;
    private final PostedForm form;
    private final Remarks remarks;
    private final ChoiceViews choices;
    private final CarriedViews carried;
    private final PartViews parts;
    private final Demand demand;

    QuestionViews(Words words, PostedForm form, Remarks remarks, Places places, PartViews parts, Demand demand) {
        this.words = words;
        this.form = form;
        this.remarks = remarks;
        this.choices = new ChoiceViews(words, form, remarks);
        this.carried = new CarriedViews(form, places);
        this.parts = parts;
        this.demand = demand;
    }

    public static String template(Question.Kind kind) {
        return "questions/" + kind.name().toLowerCase(Locale.ROOT);
    }

    QuestionView of(ShownQuestion state, Setting setting) {
        return new QuestionView(
                template(state.kind()),
                Ids.of(state.field()),
                state.field(),
                heading(state, setting),
                body(state, setting),
                comment(state),
                carried.of(state));
    }

    private QuestionView.Heading heading(ShownQuestion state, Setting setting) {
        String description = words.text(state.question().prompt().description(), state.scope());
        String error = remarks.error(state.field());
        String note = remarks.note(state.field());
        return new QuestionView.Heading(
                words.question(state),
                setting.context(),
                description,
                demand.of(state, setting),
                error,
                note,
                describedBy(Ids.of(state.field()), description, error, note));
    }

    private static String describedBy(String id, String description, String error, String note) {
        return Stream.of(
                        description.isEmpty() ? "" : "d-" + id,
                        error.isEmpty() ? "" : "e-" + id,
                        note.isEmpty() ? "" : "n-" + id)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private QuestionView.Body body(ShownQuestion state, Setting setting) {
        return switch (state.shape()) {
            case CHOICE, CHOICES -> choices.choosing(state);
            case RANKING -> choices.ranking(state);
            case TEXT, NUMBER, DATE -> typing(state);
            case SIGNATURE -> signing(state);
            case ROWS -> choices.grid(state);
            case FIELDS, CELLS, LIST -> parts.of(state, setting);
            case CALCULATION -> throw new IllegalStateException("Nothing can be typed there");
        };
    }

    /** Only what was drawn is a picture in the page: whatever else stands there may be anything. */
    private QuestionView.Signing signing(ShownQuestion state) {
        String picture = form.first(state.field());
        return new QuestionView.Signing(
                Signature.isDrawn(TextNode.valueOf(picture)) ? picture : "",
                form.first(Question.field(state.field(), Signature.NAME)));
    }

    private QuestionView.Typing typing(ShownQuestion state) {
        String value = form.first(state.field());
        if (state.question() instanceof DateField date) {
            return new QuestionView.Typing(date.input().type(), "", value, 0);
        }
        if (state.question() instanceof TextField text) {
            String type = text.input().name().toLowerCase(Locale.ROOT);
            return new QuestionView.Typing(type, "", value, 0);
        }
        return state.question() instanceof CommentField comment
                ? new QuestionView.Typing("", "", value, comment.lines())
                : new QuestionView.Typing("text", "decimal", value, 0);
    }

    /** A field for comments, or for what «other» is. */
    private List<QuestionView.CommentView> comment(ShownQuestion state) {
        String field = Prompt.commentName(state.field());
        Optional<QuestionView.CommentView> own = state.question()
                .prompt()
                .comment()
                .map(text -> text.isEmpty() ? words.say("question.comment") : words.text(text, state.scope()))
                .map(text -> comment(field, text, demand.optional()));
        return own
                .or(() -> state.question()
                        .choices()
                        .flatMap(ChoiceList::other)
                        .map(other -> words.say("question.other", words.choice(state, other)))
                        .map(text -> comment(field, text, "")))
                .stream()
                .toList();
    }

    private QuestionView.CommentView comment(String field, String text, String mark) {
        return new QuestionView.CommentView(
                Ids.field(field), field, text, mark, form.first(field), remarks.error(field));
    }
}
