package blotter.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.web.Chromium;
import blotter.web.Site;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo in a real browser. With {@code -Dbless} the shots of the README are taken again, otherwise they go to
 * target/shots.
 */
class DemoBrowserTest {
    private static final List<String> SUGGESTED =
            List.of("/?q=crystal+meth+laboratory", "/?location=Basra&topic=narcotics", "/?lang=ckb&sort=newest");
    private static final Path SHOTS =
            Path.of(System.getProperty("bless") == null ? "target/shots" : "docs/screenshots");

    @TempDir
    private static Path root;

    private static Chromium chromium;
    private static Blotter blotter;
    private static Site site;
    private static String base;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        chromium = Chromium.open();
        blotter = DemoHome.visitedTwice(root).reader();
        site = Visitor.site(blotter);
        base = "http://127.0.0.1:" + site.port();
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            chromium.close();
            site.close();
            blotter.close();
        }
    }

    @Test
    void the_suggested_searches_find_something_without_scripts_and_lead_to_a_release() {
        try (var context = browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            for (var search : SUGGESTED) {
                page.navigate(base + search);
                assertThat(page.locator(".hits > li").count()).as(search).isGreaterThanOrEqualTo(3);
                page.locator(".hits h2 a").first().click();
                assertThat(page.locator(".sheet h1")).isVisible();
                page.locator(".sheet .ways a").first().click();
                assertThat(page.locator("main h1")).isVisible();
            }
        }
    }

    @Test
    void places_below_a_governorate_open_without_scripts() {
        try (var context = browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(base + "/");
            var district = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Only Zubair District"));
            assertThat(district).isHidden();
            page.locator("#filters li:has(> .v a[aria-label^='Only Basra Governorate']) > .deep > summary")
                    .click();
            assertThat(district).isVisible();
            district.click();
            assertThat(page.locator(".chips")).containsText("Zubair District");
            assertThat(page.locator("#filters .v.on")).containsText("Zubair District");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,en", "768,DARK,ar", "390,LIGHT,ckb", "390,DARK,ku"})
    void no_page_shuts_anybody_out_and_none_asks_anybody_else(int width, ColorScheme scheme, String ui) {
        try (var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            var hosts = new TreeSet<String>();
            page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            for (var path : List.of(
                    "/?",
                    SUGGESTED.get(1) + "&",
                    "/?year=2025&",
                    "/?lang=en&q=zebra&year=2024&",
                    "/?page=99&",
                    release("/ar/news/basra-meth-lab") + "?",
                    release("/outlet/2025/09/30/mosul-land-office") + "?",
                    release("/outlet/2025/05/05/kirkuk-kidnap-ring") + "/diff/1..2?",
                    "/about?")) {
                page.navigate(base + path + "ui=" + ui);
                Chromium.shutsNobodyOut(page, path + " in " + ui);
            }
            assertThat(hosts).containsExactly("127.0.0.1:" + site.port());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "search,1280,960,LIGHT,/?location=Basra&topic=narcotics",
        "search-dark,1280,960,DARK,/?q=crystal+meth+laboratory",
        "search-phone-sorani,390,844,LIGHT,/?lang=ckb&sort=newest&ui=ckb",
        "search-arabic,1280,960,LIGHT,/?lang=ar&year=2025&ui=ar",
        "release,1280,800,LIGHT,/agency/newsroom/basra-laboratory.html",
        "revision-diff,1280,800,LIGHT,/outlet/2025/05/05/kirkuk-kidnap-ring"
    })
    void a_shot_weighs_less_than_250_kilobytes(String name, int width, int height, ColorScheme scheme, String path)
            throws IOException {
        try (var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            var target = path.startsWith("/?") ? path : release(path);
            page.navigate(base + target + (name.equals("revision-diff") ? "/diff/1..2" : ""));
            var shot = SHOTS.resolve(name + ".png");
            Chromium.shot(page, shot);
            assertThat(Files.size(shot)).isBetween(10_000L, 250_000L);
        }
    }

    private static Browser browser() {
        return chromium.browser();
    }

    private static String release(String path) {
        var found = new TreeSet<String>();
        blotter.archive()
                .catalogue()
                .releases(id -> blotter.engine()
                        .release(id)
                        .filter(release -> release.url().endsWith(path))
                        .ifPresent(release -> found.add("/release/" + release.id())));
        return found.getFirst();
    }
}
