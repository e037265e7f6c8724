package blotter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.web.madeup.MadeUp;
import blotter.web.page.Address;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser. Without one the tests are skipped, unless BLOTTER_BROWSER=required. */
class BrowserTest {
    private static final String RELEASE =
            "/release/" + ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en");
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("search", "/?q=boat"),
            Map.entry("home", "/"),
            Map.entry("chosen", "/?-location=90150&agency=x-rpd&location=99532&location=95445&q=boat&to=12%2F2025"),
            Map.entry("widened", "/?q=Basra"),
            Map.entry("typed", "/?also=no&q=Basra"),
            Map.entry("months", "/?year=2025"),
            Map.entry("days", "/?from=2025-12&to=2025-12"),
            Map.entry("undated", "/?year=none"),
            Map.entry("seen", "/?page=2&sort=seen"),
            Map.entry("beyond", "/?page=99"),
            Map.entry("release", RELEASE),
            Map.entry("found", RELEASE + "?find=the&q=laboratory"),
            Map.entry("revisions", RELEASE + "/revisions"),
            Map.entry("revision", RELEASE + "/revisions/1"),
            Map.entry("diff", RELEASE + "/diff/1..2"),
            Map.entry("diff-full", RELEASE + "/diff/1..2?show=full"),
            Map.entry("nothing", "/?agency=x-hs&lang=en&q=zebra"),
            Map.entry("fault", "/?agency=Rivr&q=%22boat"),
            Map.entry("error", "/nowhere"),
            Map.entry("agencies", "/all/agency"),
            Map.entry("places", "/all/location?q=boat"),
            Map.entry("sources", "/sources"),
            Map.entry("help", "/help"),
            Map.entry("api", "/api"),
            Map.entry("ethics", "/ethics"),
            Map.entry("withheld", "/release/" + MadeUp.WITHHELD),
            Map.entry("about", "/about"));

    private static Site site;
    private static Chromium chromium;
    private static Browser browser;
    private static String base;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        site = new Site(MadeUp.holdings(), Options.of("test")).start("127.0.0.1", 0);
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
        "dark,1280,960,DARK,ar",
        "phone,360,780,LIGHT,ar",
        "phone-dark,360,780,DARK,ckb",
        "kurmanji,768,1024,LIGHT,ku"
    })
    void no_page_shuts_anybody_out(String name, int width, int height, ColorScheme scheme, String ui) throws Exception {
        Files.createDirectories(Path.of("target/shots"));
        try (var context = browser.newContext(view(width, height, scheme))) {
            var page = context.newPage();
            for (var one : new TreeMap<>(PAGES).entrySet()) {
                page.navigate(base + Address.with(one.getValue(), "ui", ui));
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                Chromium.shot(page, Path.of("target/shots/" + one.getKey() + "-" + name + ".png"));
                Chromium.shutsNobodyOut(page, one.getKey() + " in " + name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"desktop,1280,LIGHT,en", "dark,1280,DARK,ckb", "phone,360,LIGHT,ar", "phone-dark,360,DARK,ku"})
    void a_page_over_a_part_of_what_is_kept_shuts_nobody_out(String name, int width, ColorScheme scheme, String ui)
            throws Exception {
        var whole = MadeUp.holdings();
        var holdings = new Holdings(
                whole.finder(),
                whole.shelf(),
                whole.vocabulary(),
                whole.drafts(),
                whole.sources(),
                () -> new Completeness(false, 11_932L),
                true);
        Files.createDirectories(Path.of("target/shots"));
        try (var part = new Site(holdings, Options.of("test")).start("127.0.0.1", 0);
                var context = browser.newContext(view(width, 780, scheme))) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + part.port() + "/?q=boat&ui=" + ui);
            assertThat(page.getByRole(AriaRole.STATUS)).hasCount(1);
            Chromium.shot(page, Path.of("target/shots/part-" + name + ".png"));
            Chromium.shutsNobodyOut(page, "part in " + name);
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
    void what_is_typed_is_offered_as_a_filter_that_can_be_taken() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(base + "/");
            page.locator("#q").pressSequentially("south");
            var offered = page.locator("#suggested option");
            assertThat(offered).hasCount(1);
            assertThat(offered).hasAttribute("value", "agency:\"Southern Narcotics Bureau\"");
            page.locator("#q").fill("");
            page.locator("#q").pressSequentially("xq");
            assertThat(offered).hasCount(0);
        }
    }

    @Test
    void a_map_is_fetched_when_it_is_opened() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            List<String> fetched = new CopyOnWriteArrayList<>();
            page.onRequest(request -> fetched.add(request.url()));
            page.navigate(base + "/?q=boat");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(fetched).isNotEmpty().noneMatch(url -> url.contains("map-"));
            page.waitForRequest(
                    request -> request.url().contains("map-"),
                    () -> page.locator("details.map > summary").click());
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

    @ParameterizedTest
    @ValueSource(strings = {"/?-location=90150&q=boat", "RELEASE", "/all/location", "/sources", "/help"})
    void everything_that_can_be_done_is_reached_by_the_keyboard_and_seen_to_be(String path) {
        try (var context = browser.newContext(view(1280, 960, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + path.replace("RELEASE", RELEASE));
            var all = (Integer) page.evaluate("""
                    () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex="0"]')]
                        .filter(one => one.checkVisibility()).length""");
            var reached = new TreeSet<Integer>();
            for (int i = 0; i < all + 5; i++) {
                page.keyboard().press("Tab");
                var at = (Map<?, ?>) page.evaluate("""
                        () => {
                          const one = document.activeElement;
                          const ring = getComputedStyle(one);
                          window.order = window.order || [...document.querySelectorAll('*')];
                          return one === document.body ? { at: -1, ring: '' } : { at: window.order.indexOf(one),
                            ring: ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2 ? '' : one.outerHTML };
                        }""");
                assertThat((String) at.get("ring")).as("without a ring").isEmpty();
                if (at.get("at") instanceof Integer place && place >= 0) {
                    reached.add(place);
                }
            }
            assertThat(reached).hasSizeGreaterThanOrEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?location=99532&q=boat", "/all/agency"})
    void what_is_touched_on_a_phone_is_as_large_as_a_finger(String path) {
        try (var context = browser.newContext(view(360, 780, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + path);
            var small = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.v > a:first-child, summary, .chips a, .pages a, .masthead button, .letters a')]
                        .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
                        .map(one => one.outerHTML)""");
            assertThat(small).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=Basra", "/?q=boat&ui=ar", "/?q=boat&ui=ku", "/?year=2025"})
    void no_link_outside_a_sentence_is_too_small_for_a_thumb(String path) {
        try (var context = browser.newContext(view(390, 844, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + path);
            assertThat((Integer) page.evaluate("document.querySelectorAll('.exports a, .sorts a').length"))
                    .isGreaterThan(5);
            var small = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.exports a, .sorts a, .also a, .timeline > a')]
                        .filter(one => one.checkVisibility() && (one.getBoundingClientRect().height < 24
                            || one.getBoundingClientRect().width < 24))
                        .map(one => one.outerHTML)""");
            assertThat(small).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/?q=Basra,1280",
        "/?agency=x-hs&lang=en&q=zebra,1280",
        "/help?ui=ar,1280",
        "/?q=boat&ui=ckb,390",
        "/?from=0&q=boat,1280",
        "/release,1280"
    })
    void what_leads_on_is_high_enough_to_be_hit(String path, int width) {
        try (var context = browser.newContext(view(width, 900, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + (path.equals("/release") ? RELEASE : path));
            var small = (List<?>) page.evaluate("""
                    () => ['.exports', '.sorts', '.all', '.ways', '.nothing', '.examples']
                        .flatMap(one => [...document.querySelectorAll(one + ' a:not(.to-filters)')])
                        .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24)
                        .map(one => one.outerHTML)""");
            assertThat(small).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=Basra", "/sources?ui=ar"})
    void no_line_begins_with_a_dot(String path) {
        try (var context = browser.newContext(view(360, 780, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + path);
            var dots = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.notes > *')].filter(one =>
                        getComputedStyle(one, '::before').content !== 'none'
                            || (getComputedStyle(one, '::after').content === '"·"') !== (one.nextElementSibling !== null))
                        .map(one => one.outerHTML)""");
            assertThat(dots).isEmpty();
            var torn = (Integer) page.evaluate("""
                    () => new Set([...document.querySelectorAll('.notes')].flatMap(notes =>
                        [...notes.children].map(one => one.offsetTop - notes.offsetTop))).size""");
            assertThat(torn).as("lines of notes, some of them wrapped").isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,left", "ar,right"})
    void bars_begin_where_their_heading_does(String ui, String side) {
        try (var context = browser.newContext(view(1280, 960, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(base + "/?q=boat&ui=" + ui);
            var gap = (Number) page.evaluate("""
                    side => {
                      const at = (one) => one.getBoundingClientRect()[side];
                      const bars = [...document.querySelectorAll('.bars li')];
                      return at(document.querySelector('.timeline h2')) - at(side === 'left' ? bars[0] : bars.at(-1));
                    }""", side);
            assertThat(Math.abs(gap.doubleValue())).isLessThan(2);
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
