package blotter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.web.page.Address;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What journalists, researchers and editors come to do, five tasks each, in one query or three clicks at most: with and
 * without scripts, on three widths, in light and dark, from left to right and from right to left.
 */
class TasksTest extends InBrowser {
    /** A reader with one page open, who is counted. */
    private static final class Reader {
        private final Page page;
        private final String ui;
        private int clicks;
        private int queries;

        Reader(Page page, String ui) {
            this.page = page;
            this.ui = ui;
        }

        void at(String path) {
            page.navigate("http://127.0.0.1:" + site.port() + Address.with(path, "ui", ui));
        }

        void ask(String words) {
            queries++;
            page.locator("#q").fill(words);
            page.locator("#q").press("Enter");
            page.waitForURL(Pattern.compile(".*[?&]q=.*"));
        }

        void click(String selector) {
            clicks++;
            see(selector).click();
        }

        Locator see(String selector) {
            var found = page.locator(selector).first();
            assertThat(found).isVisible();
            return found;
        }

        void address(String pattern) {
            assertThat(page).hasURL(Pattern.compile(".*" + pattern + ".*"));
        }

        /** The answer to a link's address, as a program has it. */
        String fetched(String selector) {
            return page.request()
                    .get("http://127.0.0.1:" + site.port() + see(selector).getAttribute("href"))
                    .text();
        }

        String heading() {
            return page.locator("h1").textContent().replaceAll("[^0-9]", "");
        }

        void doneInFewSteps(String task) {
            assertThat(queries).as("queries of: %s", task).isLessThanOrEqualTo(1);
            assertThat(clicks).as("clicks of: %s", task).isLessThanOrEqualTo(3);
        }
    }

    private static Map<String, Consumer<Reader>> tasks() {
        var all = new LinkedHashMap<String, Consumer<Reader>>();
        journalist(all);
        researcher(all);
        editor(all);
        return all;
    }

    private static void journalist(Map<String, Consumer<Reader>> all) {
        all.put("find a past operation by words", r -> {
            r.at("/");
            r.ask("meth laboratory");
            assertThat(r.see(".hits h2")).containsText("Meth laboratory");
        });
        all.put("find by words, then narrow by city and year", r -> {
            r.at("/");
            r.ask("boat");
            r.click("[aria-labelledby=f-location] .deep > summary");
            r.click("#filters .v > a[href*='location=90150']");
            r.click(".bars a[href*='year=2024']");
            r.address("location=90150&q=boat.*year=2024");
            assertThat(r.page.locator(".hits article"))
                    .hasCount(Integer.parseInt(r.heading().replaceAll("^0+", "")));
        });
        all.put("find in Arabic what was written in Arabic", r -> {
            r.at("/");
            r.ask("الكريستال");
            assertThat(r.see(".hits h2[lang=ar][dir=rtl]")).isVisible();
        });
        all.put("leave a place out, and take it back", r -> {
            r.at("/?q=boat");
            r.click("[aria-labelledby=f-location] .deep > summary");
            r.page.locator("#filters .v a[href*='location=90150']").first().hover();
            r.click("#filters a.not[href*='-location=90150']");
            r.address("-location=90150");
            r.click(".chips a");
            r.address("[?]q=boat");
        });
        all.put("see a mistake and take the repaired question", r -> {
            r.at("/");
            r.ask("\"boat");
            assertThat(r.see(".fault u")).hasText("\"");
            r.click(".ran a");
            r.address("q=%22boat%22");
            assertThat(r.page.locator(".fault")).hasCount(0);
        });
    }

    private static void researcher(Map<String, Consumer<Reader>> all) {
        all.put("count by year and export", r -> {
            r.at("/");
            r.ask("boat");
            r.click(".bars a[href*='year=2024']");
            assertThat(r.fetched(".exports a[href^='/export.csv']").lines().count() - 1)
                    .isEqualTo(Long.parseLong(r.heading()));
        });
        all.put("go from a year to a day", r -> {
            r.at("/");
            r.click(".bars a[href*='year=2025']");
            r.click(".bars a[href*='from=2025-12']");
            r.click(".bars a[href*='from=2025-12-14']");
            assertThat(r.page.locator(".hits article")).hasCount(1);
        });
        all.put("see an agency over the years and open what it said", r -> {
            r.at("/");
            r.click(".nameplate nav a[href^='/all/agency']");
            assertThat(r.see(".spark")).hasAttribute("aria-label", Pattern.compile(".*2025.*"));
            r.click(".letter .v > a[href*='agency=x-hs']");
            assertThat(r.heading()).isEqualTo("47");
        });
        all.put("choose a governorate on the map", r -> {
            r.at("/?q=boat");
            r.click("details.map > summary");
            r.click(".atlas a[href*='location=89341']");
            r.address("location=89341&q=boat");
        });
        all.put("see how complete a source is", r -> {
            r.at("/");
            r.click(".nameplate nav a[href^='/sources']");
            assertThat(r.page.locator(".strip svg[role=img]")).hasCount(6);
            assertThat(r.see(".wells .loud")).containsText("listing");
        });
    }

    private static void editor(Map<String, Consumer<Reader>> all) {
        all.put("open a release, see its revisions, cite it", r -> {
            r.at("/");
            r.ask("meth laboratory");
            r.click(".hits h2 a");
            r.click(".edited a");
            r.click(".editions .ways a[href*='/revisions/2']");
            assertThat(r.see(".citation")).containsText(Pattern.compile("SHA-256 [0-9a-f]{64}.*/revisions/2"));
        });
        all.put("see what changed at the source", r -> {
            r.at("/");
            r.click(".home a[href*='/diff/1..2']");
            assertThat(r.see("ins")).containsText("seventeen");
            r.click(".sorts a[href*='show=full']");
            assertThat(r.page.locator(".fold")).hasCount(0);
        });
        all.put("see what disappeared at the source", r -> {
            r.at("/");
            r.click(".home li:has(strong) a");
            r.click("main .kicker a");
            assertThat(r.see(".sheet .loud a[href^='/capture/']")).isVisible();
        });
        all.put("read the words a figure rests on", r -> {
            r.at(RELEASE);
            r.click(".facts .ref a[href^='#w']");
            assertThat(r.page.locator("article :target")).hasCount(1);
            r.click(".text a.fact");
            assertThat(r.page.locator(".facts li:target")).hasCount(1);
        });
        all.put("see what was reported before, and the next hit", r -> {
            r.at("/");
            r.ask("boat");
            r.click(".hits h2 a");
            assertThat(r.see(".around .items a")).isVisible();
            r.click(".trail [rel=next]");
            assertThat(r.see(".trail")).containsText(Pattern.compile("2\\D+71"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "true,360,LIGHT,en",
        "false,360,DARK,ar",
        "true,768,DARK,ar",
        "false,768,LIGHT,en",
        "true,1280,LIGHT,ar",
        "false,1280,DARK,en"
    })
    void each_task_takes_one_query_or_three_clicks(boolean scripts, int width, ColorScheme scheme, String ui) {
        var options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 800)
                .setColorScheme(scheme);
        try (var context = chromium.browser().newContext(options)) {
            context.setDefaultTimeout(10_000);
            tasks().forEach((task, steps) -> {
                var page = context.newPage();
                var reader = new Reader(page, ui);
                try {
                    steps.accept(reader);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("the task \"" + task + "\" failed at " + page.url(), e);
                }
                reader.doneInFewSteps(task);
                page.close();
            });
        }
    }
}
