package blotter.web;

import blotter.release.ReleaseId;
import blotter.web.madeup.MadeUp;
import blotter.web.room.Options;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The site over the made-up data in the browser of this machine, both started once for the tests of a class. */
abstract class InBrowser {
    static final String RELEASE =
            "/release/" + ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en");

    /** A page of each kind, by a name of its own. */
    static final Map<String, String> PAGES = Map.ofEntries(
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

    static Site site;
    static Chromium chromium;
    static Browser browser;
    static String base;

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

    static Browser.NewContextOptions view(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }
}
