package no.svarbrev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/**
 * Someone who reaches everything with Tab and answers with arrows, Space and letters. At each step the focus must be seen,
 * and must have gone down the page.
 */
public final class KeyboardUser {
    private static final int MOST_TABS = 200;
    private static final String FOCUSED = """
            const e = document.activeElement;
            const text = e.matches('a, button') ? ' «' + e.innerText + '»' : '';
            return e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + text;
            """;
    private static final String WENT_DOWN = """
            const last = window.last, now = document.activeElement;
            window.last = now;
            return !last || last === now || Boolean(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
            """;
    private static final String PLACE = """
            const list = document.activeElement;
            return [...list.closest('.question').querySelectorAll('select')].indexOf(list) + 1;
            """;

    private final Chromium browser;
    private final Looks looks;

    public KeyboardUser(Chromium browser) {
        this.browser = browser;
        this.looks = new Looks(browser);
    }

    /** What has the focus: element and id, and the text of what can be pressed. */
    public String focused() {
        return (String) browser.run(FOCUSED);
    }

    private String kind() {
        return (String) browser.run("return document.activeElement.type || ''");
    }

    public KeyboardUser tab() {
        browser.tab();
        assertThat(looks.focus()).isEmpty();
        if (!(Boolean) browser.run(WENT_DOWN)) {
            throw new AssertionError(focused() + " does not come after what had the focus before");
        }
        return this;
    }

    public KeyboardUser tabTo(String text) {
        return tabUntil("«" + text + "»", false);
    }

    public KeyboardUser tabToField(String id) {
        return tabUntil("#" + id, false);
    }

    /** Answers every field on the way. */
    public KeyboardUser answerDownTo(String text) {
        return tabUntil("«" + text + "»", true);
    }

    private KeyboardUser tabUntil(String ending, boolean answering) {
        String before = "";
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            String focused = tab().focused();
            if (focused.endsWith(ending)) {
                return this;
            }
            if (answering && !focused.equals(before)) {
                answer();
            }
            before = focused;
        }
        throw new AssertionError(ending + " was not reached");
    }

    /** A choice other than the first, where there are several. */
    private void answer() {
        switch (kind()) {
            case "radio" -> browser.keys(Keys.SPACE, Keys.ARROW_DOWN);
            case "checkbox" -> browser.keys(Keys.SPACE);
            case "select-one" -> browser.keys(Keys.ARROW_DOWN.toString().repeat(place()));
            case "date" -> browser.keys("02022017");
            case "text", "textarea" -> browser.keys("12");
            default -> {}
        }
    }

    /** One further down for each list above it in the same question, since a ranking wants each place once. */
    private int place() {
        return ((Long) browser.run(PLACE)).intValue();
    }

    public KeyboardUser type(String text) {
        browser.keys(text);
        return this;
    }

    /** Presses Enter and waits for the page that it leads to. */
    public KeyboardUser enter() {
        boolean within = focused().startsWith("a");
        if (within) {
            browser.keys(Keys.ENTER);
        } else {
            browser.leave(() -> browser.keys(Keys.ENTER));
        }
        return this;
    }
}
