package blotter.web;

import java.util.List;

/** The page that says what this is, what it holds and how complete it is. */
public record AboutPage(Frame f, String totals, List<Row> sources) {

    /** One source and how fresh it is. */
    public record Row(String name, String type, String languages, String releases, String visited, String href) {}
}
