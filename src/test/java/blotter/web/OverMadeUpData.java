package blotter.web;

import blotter.web.madeup.MadeUp;
import blotter.web.room.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The site over the made-up data, started once for the tests of a class, and a way to ask it. */
abstract class OverMadeUpData {
    static Site site;
    static Web web;

    @BeforeAll
    static void open() {
        site = new Site(MadeUp.holdings(), Options.of("test")).start("127.0.0.1", 0);
        web = Web.of(site);
    }

    @AfterAll
    static void close() {
        site.close();
    }
}
