package no.svarbrev.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;

/** What respondents do with a browser without script. */
final class Respondents {
    private final Browser browser;
    private final Filling filling;
    private final List<String> typed;

    Respondents(Browser browser, Filling filling) {
        this.browser = browser;
        this.filling = filling;
        this.typed = IntStream.rangeClosed(1, Form.PAGES).mapToObj(Form::typed).toList();
    }

    /** Follows a personal link for the first time. */
    Future<?> open() {
        return browser.get(filling.opening()).map(intro -> intro.expect(200));
    }

    /** Follows the link of a response that has been sent in. */
    Future<?> openAnswered() {
        return browser.get(filling.answeredLink()).map(receipt -> receipt.expect(200));
    }

    /** From the link to the receipt: opens, starts, saves five pages, reviews and sends in, and gets every page. */
    Future<?> respond() {
        String link = filling.answering();
        return start(link)
                .compose(page -> fill(link, page, 1))
                .compose(review -> browser.postAndGo(link + "/submit", ""))
                .map(receipt -> at(receipt, link + "/receipt"));
    }

    private Future<Browser.Reply> start(String link) {
        return browser.get(link)
                .map(intro -> intro.expect(200))
                .compose(intro -> browser.postAndGo(
                        link + "/start", Form.hidden(intro.text()).posted()))
                .map(page -> at(page, link + "/p/p1"));
    }

    private Future<Browser.Reply> fill(String link, Browser.Reply page, int number) {
        boolean last = number == Form.PAGES;
        String form = Form.hidden(page.text()).posted() + "&" + typed.get(number - 1) + "&action=next";
        Future<Browser.Reply> saved = browser.postAndGo(link + "/p/p" + number, form)
                .map(next -> at(next, link + (last ? "/review" : "/p/p" + (number + 1))));
        return last ? saved : saved.compose(next -> fill(link, next, number + 1));
    }

    private static Browser.Reply at(Browser.Reply reply, String path) {
        if (!path.equals(reply.location())) {
            throw new IllegalStateException("Led to " + reply.location() + ", not " + path + ": " + reply.text());
        }
        return reply.expect(200);
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
            Form.Showing showing = Form.hidden(page.text()).showing();
            return () -> browser.post(link + "/p/p1", showing.next() + "&" + typed.get(0) + "&action=" + action)
                    .map(saved -> saved.expect(status));
        });
    }
}
