package no.svarbrev.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window, one for all tests; where pages must be seen or keys pressed. A machine without one skips
 * those tests, unless {@code -Dchromium.required=true}.
 */
public final class Chromium {
    /** How the system shows colours. */
    public enum Colours {
        LIGHT("light", "none"),
        DARK("dark", "none"),
        FORCED("light", "active");

        private final String scheme;
        private final String forced;

        Colours(String scheme, String forced) {
            this.scheme = scheme;
            this.forced = forced;
        }
    }

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=nb-NO");
    private static final int HEIGHT = 900;
    private static Chromium shared;

    private final ChromeDriver driver;

    private Chromium(Path browser, Path driverProgram) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(FLAGS);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .build();
        this.driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    /** The browser, wide and light, with nothing kept from before. */
    public static synchronized Chromium ready() {
        if (shared == null) {
            Optional<Path> browser = Optional.ofNullable(System.getenv("CHROMIUM"))
                    .map(Path::of)
                    .or(() -> onPath("chromium", "chromium-browser", "google-chrome"));
            Optional<Path> driver = onPath("chromedriver");
            boolean found = browser.isPresent() && driver.isPresent();
            if (!found && Boolean.getBoolean("chromium.required")) {
                throw new AssertionError("No chromium and chromedriver, which these tests must have.");
            }
            Assumptions.assumeTrue(found, "no chromium and chromedriver");
            shared = new Chromium(browser.orElseThrow(), driver.orElseThrow());
        }
        shared.forget().width(1280).colours(Colours.LIGHT).scripts(true);
        return shared;
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Map<String, Object> tell(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    public Chromium open(String address) {
        driver.get(address);
        return this;
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** @param pixels of CSS */
    public Chromium width(int pixels) {
        return screen(pixels, HEIGHT, 1);
    }

    /** A window of this width and 1024 pixels high, with the page magnified. */
    public Chromium zoomed(int width, int percent) {
        return screen(width * 100 / percent, 1024 * 100 / percent, percent / 100);
    }

    private Chromium screen(int width, int height, int scale) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
        return this;
    }

    /** The change is at once, since motion is reduced too. */
    public Chromium colours(Colours colours) {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                                Map.of("name", "prefers-color-scheme", "value", colours.scheme),
                                Map.of("name", "forced-colors", "value", colours.forced))));
        return this;
    }

    /** Whether pages may run scripts of their own; what a test runs in the page is not hindered. */
    public Chromium scripts(boolean run) {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /** Clicks the first that the CSS selector finds. */
    public Chromium click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    /** Draws a line over the middle of something, as with a mouse. */
    public Chromium drawOver(String selector) {
        new Actions(driver)
                .moveToElement(driver.findElement(By.cssSelector(selector)), -40, 0)
                .clickAndHold()
                .moveByOffset(40, 20)
                .moveByOffset(40, -20)
                .release()
                .perform();
        return this;
    }

    /** With or without a network. */
    public Chromium online(boolean online) {
        tell("Network.enable", Map.of());
        tell(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Empties the cache and throws away cookies. */
    public Chromium forget() {
        tell("Network.clearBrowserCache", Map.of());
        tell("Network.clearBrowserCookies", Map.of());
        return this;
    }

    public List<?> cookies() {
        return (List<?>) tell("Network.getAllCookies", Map.of()).get("cookies");
    }

    /** Runs the body of a function in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits for the promise that the body of a function gives. */
    public Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; (async (...args) => {" + script
                        + "})(...arguments).then(done, failed => done('failed: ' + failed))",
                arguments);
    }

    /** Does what leads to another page, and waits for it. */
    public Chromium leave(Runnable act) {
        run("window.left = true");
        act.run();
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(page -> Boolean.TRUE.equals(run("return !window.left && document.readyState === 'complete'")));
        return this;
    }

    /** Goes back in the history, to a page that the browser may have kept as it was. */
    public Chromium back() {
        String from = address();
        run("history.back()");
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(page -> !address().equals(from)
                        && Boolean.TRUE.equals(run("return document.readyState === 'complete'")));
        return this;
    }

    /** Types into what has the focus. */
    public Chromium keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    public Chromium tab() {
        return keys(Keys.TAB);
    }

    /** The whole page from top to bottom, as PNG. */
    public byte[] picture() {
        List<?> size = (List<?>) run("return [innerWidth, document.documentElement.scrollHeight]");
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", size.get(0), "height", size.get(1), "scale", 1);
        Object png = tell(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "optimizeForSpeed", true, "clip", clip))
                .get("data");
        return Base64.getDecoder().decode((String) png);
    }
}
