package blotter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on the pages and what the pages do, in a real browser. */
class BrowserTest extends InBrowser {
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
