package no.svarbrev.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Collectors;

/** What respondents do with a browser without script. */
final class Respondents {
    private final Browser browser;
    private final Filling filling;
    private final List<String> typed;

    Respondents(Browser browser, Filling filling) {
        this.browser = browser;
        this.filling = filling;
        this.typed = java.util.stream.IntStream.rangeClosed(1, Form.PAGES)
                .mapToObj(Form::typed)
                .toList();
    }

    /** Follows a personal link for the first time. */
    Future<?> open() {
        return browser.get(filling.opening()).map(reply -> reply.expect(200));
    }

    /** Follows the link of a response that has been sent in. */
    Future<?> openAnswered() {
        return browser.get(filling.answeredLink()).map(reply -> reply.expect(200));
    }

    /** From the link to the receipt: opens, starts, saves five pages, reviews and sends in, and gets every page. */
    Future<?> respond() {
        String link = filling.answering();
        return start(link)
                .compose(page -> fill(link, page, 1))
                .compose(review -> browser.postAndGo(link + "/submit", ""))
                .map(receipt -> at(receipt.expect(200), link + "/receipt"));
    }

    private Future<Browser.Reply> start(String link) {
        return browser.get(link)
                .map(intro -> intro.expect(200))
                .compose(intro -> browser.postAndGo(link + "/start", Form.posted(Form.hidden(intro.text()))))
                .map(page -> at(page.expect(200), link + "/p/p1"));
    }

    private Future<Browser.Reply> fill(String link, Browser.Reply page, int number) {
        String next = number == Form.PAGES ? "/review" : "/p/p" + (number + 1);
        Future<Browser.Reply> saved = browser.postAndGo(
                        link + "/p/p" + number,
                        Form.posted(Form.hidden(page.text())) + "&" + typed.get(number - 1) + "&action=next")
                .map(reply -> at(reply.expect(200), link + next));
        return number == Form.PAGES ? saved : saved.compose(reply -> fill(link, reply, number + 1));
    }

    private static Browser.Reply at(Browser.Reply reply, String path) {
        if (!path.equals(reply.location())) {
            throw new IllegalStateException("Was led to " + reply.location() + ", not " + path + ": " + reply.text());
        }
        return reply;
    }

    /** One who has started, and sends in the first page again and again; where that leads is not looked at. */
    Future<Operation.Person> saving() {
        return pressing("next", 303);
    }

    /** The same as the script does it while one writes: the page comes back. */
    Future<Operation.Person> autosaving() {
        return pressing("draft", 200);
    }

    private Future<Operation.Person> pressing(String action, int status) {
        String link = filling.answering();
        return start(link).map(page -> {
            Saver saver = new Saver(Form.hidden(page.text()));
            return () -> browser.post(link + "/p/p1", saver.next(action)).map(reply -> reply.expect(status));
        });
    }

    /** The page as it stands after each save: a new showing of it, of the revision that the save before made. */
    private final class Saver {
        private final String rest;
        private int revision;

        Saver(List<String[]> hidden) {
            this.rest = Form.posted(hidden.stream()
                            .filter(field -> !field[0].equals("revision") && !field[0].equals("sheet"))
                            .collect(Collectors.toList()))
                    + "&" + typed.get(0);
            this.revision = Integer.parseInt(hidden.stream()
                    .filter(field -> field[0].equals("revision"))
                    .findFirst()
                    .orElseThrow()[1]);
        }

        String next(String action) {
            int from = revision++;
            return rest + "&revision=" + from + "&sheet=showing" + from + "&action=" + action;
        }
    }
}
