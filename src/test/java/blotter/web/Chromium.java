package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine. Without one a test is skipped, unless BLOTTER_BROWSER=required. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final int SHOTS = 3;
    private static final String UNABLE = "Unable to capture screenshot";

    public static Chromium open() {
        boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(NODE);
        assumeTrue(there || "required".equals(System.getenv("BLOTTER_BROWSER")), "no browser on this machine");
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", NODE.toString())));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    /** A picture of what is seen of a page. A busy machine may be too slow to draw one, so it is asked for again. */
    public static void shot(Page page, Path path) {
        for (int tries = 1; ; tries++) {
            try {
                page.screenshot(new Page.ScreenshotOptions().setPath(path));
                return;
            } catch (PlaywrightException e) {
                if (tries == SHOTS || !String.valueOf(e.getMessage()).contains(UNABLE)) {
                    throw e;
                }
            }
        }
    }

    /** Asserts that axe-core has nothing against the page and that it does not scroll sideways. */
    public static void shutsNobodyOut(Page page, String name) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(name)
                .extracting(v -> v.getId() + ": " + v.getHelp() + " "
                        + v.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
