package no.svarbrev.testkit;

import java.util.List;
import java.util.stream.Stream;

/** What can be measured of a page as it is shown, and axe-core does not: each question gives what is wrong, in words. */
public final class Looks {
    private static final String TELL = """
            const shown = e => e.checkVisibility() && !e.closest('.visually-hidden') && !e.matches('.skip');
            const all = selector => [...document.querySelectorAll(selector)].filter(shown);
            const tell = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' «' + e.textContent.trim().slice(0, 30) + '»';
            """;

    private static final String SIDEWAYS = TELL + """
            if (document.scrollingElement.scrollWidth <= window.innerWidth) return [];
            return [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
              .map(e => tell(e) + ' ends at ' + e.getBoundingClientRect().right).concat('the page is too wide');
            """;

    private static final String CLIPPED = TELL + """
            return all('main *').filter(e => getComputedStyle(e).overflow !== 'visible' && !e.matches('textarea, input, select'))
              .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1).map(tell);
            """;

    private static final String SMALL = TELL + """
            return all('button, .button, .reviewed-title a, select, textarea, input')
              .map(e => [e, (e.matches('[type=radio], [type=checkbox]') && e.closest('label') || e).getBoundingClientRect()])
              .filter(([e, box]) => Math.min(box.width, box.height) < 24)
              .map(([e, box]) => tell(e) + ' is ' + box.width + ' × ' + box.height);
            """;

    private static final String FAINT = TELL + """
            const edged = style => parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none'
              && style.borderTopColor !== style.backgroundColor && style.borderTopColor !== 'rgba(0, 0, 0, 0)';
            const drawnBySystem = '[type=radio], [type=checkbox], [type=range], progress';
            return all('button, .button, select, textarea, input, progress')
              .filter(e => e.matches(drawnBySystem) ? getComputedStyle(e).appearance === 'none' : !edged(getComputedStyle(e)))
              .map(tell);
            """;

    private static final String UNFOCUSED = TELL + """
            const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
            const faults = [];
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push(tell(e) + ' has no outline');
            if (style.outlineColor === getComputedStyle(document.documentElement).backgroundColor)
              faults.push(tell(e) + ' has an outline of the colour of the page');
            if (box.bottom < 0 || box.top > window.innerHeight) faults.push(tell(e) + ' is out of sight');
            return faults;
            """;

    private static final String SPACED = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* {
              line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
              p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
            """;

    private final Chromium browser;

    public Looks(Chromium browser) {
        this.browser = browser;
    }

    private Stream<String> faults(String script) {
        return ((List<?>) browser.run(script)).stream().map(String::valueOf);
    }

    /** The space between lines, letters, words and paragraphs that WCAG 1.4.12 names. */
    public Looks spaced() {
        browser.run(SPACED);
        return this;
    }

    /** What makes the page scroll sideways. */
    public List<String> tooWide() {
        return faults(SIDEWAYS).toList();
    }

    /** What does not show all its text. */
    public List<String> clipped() {
        return faults(CLIPPED).toList();
    }

    /** What is harder to hit than it need be: less than 24 pixels. */
    public List<String> tooSmall() {
        return faults(SMALL).toList();
    }

    /** What has no edge, or is not drawn by the system, in forced colours. */
    public List<String> faint() {
        return faults(FAINT).toList();
    }

    /** Why the focus cannot be seen. */
    public List<String> focus() {
        return faults(UNFOCUSED).toList();
    }
}
