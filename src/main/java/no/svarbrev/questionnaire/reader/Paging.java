package no.svarbrev.questionnaire.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.LocalText;

/** How the pages that are written become the pages that are shown; a page to read first stays as it is. */
enum Paging {
    AS_WRITTEN,
    /** All on one page, where the pages that were written are panels. */
    SINGLE_PAGE,
    /** Each question or panel of a page has a page of its own. */
    QUESTION_PER_PAGE;

    private static final String WHOLE = "all";

    List<Page> of(List<Page> written, boolean startPage) {
        boolean first =
                startPage && !written.isEmpty() && written.get(0).questions().isEmpty();
        List<Page> start = first ? written.subList(0, 1) : List.of();
        List<Page> rest = written.subList(start.size(), written.size());
        return switch (this) {
            case AS_WRITTEN -> written;
            case SINGLE_PAGE ->
                Stream.concat(start.stream(), Stream.of(single(rest, start))).toList();
            case QUESTION_PER_PAGE ->
                Stream.concat(start.stream(), divided(rest)).toList();
        };
    }

    private static Page single(List<Page> pages, List<Page> start) {
        List<Element> panels = new ArrayList<>();
        pages.forEach(page -> panels.add(new Panel(
                page.name(), page.title(), page.description(), page.rules(), page.requiredText(), page.elements())));
        String name = free(start.stream().map(Page::name).collect(Collectors.toSet()), WHOLE);
        return new Page(name, "", LocalText.NONE, LocalText.NONE, Rules.NONE, LocalText.NONE, panels);
    }

    /** The first keeps the name of the page. */
    private static Stream<Page> divided(List<Page> pages) {
        Set<String> taken = new HashSet<>();
        pages.forEach(page -> taken.add(page.name()));
        return pages.stream().flatMap(page -> {
            List<Page> each = new ArrayList<>();
            for (Element element : page.elements()) {
                String name = each.isEmpty() ? page.name() : free(taken, page.name() + "_" + (each.size() + 1));
                each.add(new Page(
                        name,
                        page.name(),
                        page.title(),
                        page.description(),
                        page.rules(),
                        page.requiredText(),
                        List.of(element)));
            }
            return each.stream();
        });
    }

    private static String free(Set<String> taken, String name) {
        String found = name;
        while (!taken.add(found)) {
            found += "_";
        }
        return found;
    }
}
