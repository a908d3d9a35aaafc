package no.svarbrev.testkit;

import java.util.List;
import java.util.stream.Stream;

/** An administrator at a real browser, logged in. */
public final class Administrator {
    /** A word that is cut in two at the end of a line, without a hyphen, in a heading or in the head of a table. */
    private static final String BROKEN = """
            const broken = [];
            for (const heading of document.querySelectorAll('h1, h2, h3, th, .bar a, button, dt')) {
              if (!heading.checkVisibility() || heading.closest('.visually-hidden')) continue;
              const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode;
                if (text.parentElement.closest('small')) continue; // addresses
                for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                  if (tops.size > 1 && word[0].length < 14) broken.push(word[0]);
                }
              }
            }
            return broken;
            """;

    private final Chromium browser;
    private final String server;
    private final Looks looks;

    public Administrator(Chromium browser, TestServer server) {
        this.browser = browser;
        this.server = "http://127.0.0.1:" + server.port();
        this.looks = new Looks(browser);
    }

    public Administrator logIn() {
        open("/admin/login");
        return typePassword();
    }

    /** On a page that asks for it. */
    public Administrator typePassword() {
        type("#name", "admin").type("#password", TestServer.PASSWORD);
        return press("main form [type=submit]");
    }

    public Administrator open(String path) {
        browser.open(server + path);
        return this;
    }

    /** Clicks what leads to another page. */
    public Administrator press(String selector) {
        browser.leave(() -> browser.click(selector));
        return this;
    }

    public Administrator type(String selector, String text) {
        browser.run("document.querySelector(arguments[0]).value = arguments[1]", selector, text);
        return this;
    }

    public Administrator click(String selector) {
        browser.click(selector);
        return this;
    }

    public String text(String selector) {
        return String.valueOf(browser.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector));
    }

    public String value(String selector) {
        return String.valueOf(browser.run("return document.querySelector(arguments[0])?.value ?? ''", selector));
    }

    public boolean isThere(String selector) {
        return Boolean.TRUE.equals(browser.run("return !!document.querySelector(arguments[0])", selector));
    }

    public String path() {
        return browser.address().replaceFirst("^https?://[^/]+", "");
    }

    /** What cannot be read as it is shown now: what goes sideways, and words that are broken. */
    public List<String> cannotBeRead() {
        return Stream.of(looks.tooWide(), brokenWords()).flatMap(List::stream).toList();
    }

    private List<String> brokenWords() {
        return ((List<?>) browser.run(BROKEN))
                .stream().map(word -> "broken: " + word).toList();
    }
}
