package blotter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Completeness;
import blotter.web.madeup.MadeUp;
import blotter.web.page.Address;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is shut out of a page: by axe-core's rules, without a pointer, and with a finger. */
class AccessibilityBrowserTest extends InBrowser {
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
}
