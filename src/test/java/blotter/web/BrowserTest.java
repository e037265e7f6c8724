package blotter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser. Without one the tests are skipped, unless BLOTTER_BROWSER=required. */
class BrowserTest {
    private static final String RELEASE =
            "/release/" + ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en");
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("search", "/?q=boat"),
            Map.entry("home", "/"),
            Map.entry("release", RELEASE),
            Map.entry("revisions", RELEASE + "/revisions"),
            Map.entry("diff", RELEASE + "/diff/1..2"),
            Map.entry("nothing", "/?agency=x-hs&lang=en&q=zebra"),
            Map.entry("fault", "/?agency=Rivr&q=%22boat"),
            Map.entry("error", "/nowhere"),
            Map.entry("help", "/help"),
            Map.entry("withheld", "/release/" + FixedShelf.WITHHELD),
            Map.entry("about", "/about"));

    private static Site site;
    private static Chromium chromium;
    private static Browser browser;
    private static String base;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        site = Site.madeUp(Site.Options.of("test")).start("127.0.0.1", 0);
        base = "http://127.0.0.1:" + site.port();
        browser = chromium.browser();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            chromium.close();
            site.close();
        }
    }

    private static Browser.NewContextOptions view(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }

    @ParameterizedTest
    @CsvSource({
        "light,1280,960,LIGHT,en",
        "dark,1280,960,DARK,en",
        "phone,390,844,LIGHT,en",
        "phone-dark,390,844,DARK,ckb",
        "arabic,1280,960,LIGHT,ar",
        "sorani,1280,960,DARK,ckb",
        "kurmanji,1280,960,LIGHT,ku"
    })
    void no_page_shuts_anybody_out(String name, int width, int height, ColorScheme scheme, String ui) throws Exception {
        Files.createDirectories(Path.of("target/shots"));
        try (var context = browser.newContext(view(width, height, scheme))) {
            var page = context.newPage();
            for (var one : new TreeMap<>(PAGES).entrySet()) {
                page.navigate(base + Address.with(one.getValue(), "ui", ui));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/shots/" + one.getKey() + "-" + name + ".png")));
                Chromium.shutsNobodyOut(page, one.getKey() + " in " + name);
            }
        }
    }

    @Test
    void filters_are_links_that_work_without_scripts() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(base + "/");
            page.getByRole(AriaRole.SEARCHBOX).fill("boat");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            assertThat(page).hasURL(base + "/?q=boat");
            page.locator("[aria-labelledby=f-location] .deep > summary").first().click();
            page.locator("#filters a", new Page.LocatorOptions().setHasText("Az Zubayr"))
                    .first()
                    .click();
            assertThat(page).hasURL(base + "/?location=90150&q=boat");
            assertThat(page.locator(".chips")).containsText("in Az Zubayr");
            page.locator("#from").fill("2024");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                    .click();
            assertThat(page).hasURL(base + "/?from=2024&location=90150&q=boat");
            page.locator(".chips a", new Page.LocatorOptions().setHasText("in Az Zubayr"))
                    .click();
            assertThat(page).hasURL(base + "/?from=2024&q=boat");
            page.locator(".chips .clear").click();
            assertThat(page).hasURL(base + "/?q=boat");
        }
    }

    @Test
    void keys_move_between_releases() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(base + "/?q=boat");
            page.keyboard().press("j");
            assertThat(page.locator(".hits h2 a").first()).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator(".hits h2 a").first()).isFocused();
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            page.keyboard().press("o");
            page.waitForURL(base + "/release/**");
            page.keyboard().press("?");
            page.waitForURL(base + "/help");
        }
    }

    @Test
    void no_request_leaves_the_site_and_nothing_is_refused_by_its_policy() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            var hosts = new TreeSet<String>();
            var complaints = new TreeSet<String>();
            page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (var path : PAGES.values()) {
                page.navigate(base + path);
            }
            assertThat(hosts).containsExactly("127.0.0.1:" + site.port());
            assertThat(complaints).allMatch(text -> text.contains("404") || text.contains("451"));
        }
    }

    @Test
    void a_captured_page_is_shown_and_its_scripts_do_not_run() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(base + RELEASE);
            page.locator(".sheet .ways a").first().click();
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator("h1")).containsText("Meth laboratory");
            page.navigate(base + page.locator("iframe").getAttribute("src"));
            assertThat(page).hasTitle("Meth laboratory found under a boatyard in Basra, seventeen held");
        }
    }
}
