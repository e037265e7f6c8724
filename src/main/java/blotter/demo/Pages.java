package blotter.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the pages of a site: one for each text, and the listings that lead to them. */
final class Pages {
    private static final int PER_LISTING = 8;
    private static final int RELATED = 4;

    private final String base;
    private final DateLine dates = DateLine.load();

    /** @param base scheme, host and port, without a slash at the end */
    Pages(String base) {
        this.base = base;
    }

    /** @param linked what the site shows now; the neighbours of the text become its related links */
    String page(Text text, List<Text> linked) {
        DemoSite site = text.site();
        Map<String, String> values = new HashMap<>(common(site));
        values.put("title", Layout.escape(text.title()));
        values.put("lang", text.lang());
        values.put("dir", text.lang().equals("en") ? "ltr" : "rtl");
        values.put("charset", text.charset().name());
        values.put("url", base + text.path());
        values.put("iso", text.date().toString());
        values.put("day", text.date().toLocalDate().toString());
        values.put("shown", Layout.escape(dates.of(text)));
        values.put("author", Layout.escape(text.author() == null ? site.title() : text.author()));
        values.put("summary", Layout.escape(text.paragraphs().getFirst()));
        values.put("paragraphs", Layout.each(text.paragraphs(), "<p>", "</p>"));
        values.put("lead", Layout.each(text.paragraphs().subList(0, 1), "<p>", "</p>"));
        values.put(
                "rest",
                Layout.each(text.paragraphs().subList(1, text.paragraphs().size()), "<p>", "</p>"));
        values.put("breaks", Layout.each(text.paragraphs(), "", "<br />\n<br />"));
        values.put("spans", Layout.each(text.paragraphs(), "<div><span style=\"font-size:18px\">", "</span></div>"));
        values.put("views", String.valueOf(400 + Math.floorMod(text.slug().hashCode(), 3000)));
        values.put("related", related(text, linked));
        return Layout.of(site.id() + "/page.html").fill(values);
    }

    /** The listing pages of a site, first page first. */
    List<String> listings(DemoSite site, List<Text> linked) {
        List<String> pages = new ArrayList<>();
        int count = Math.max(1, (linked.size() + PER_LISTING - 1) / PER_LISTING);
        for (int page = 0; page < count; page++) {
            List<Text> shown = linked.subList(
                    Math.min(page * PER_LISTING, linked.size()), Math.min((page + 1) * PER_LISTING, linked.size()));
            Map<String, String> values = new HashMap<>(common(site));
            values.put("items", items(shown));
            values.put(
                    "next",
                    page + 1 < count
                            ? "<a rel=\"next\" href=\"" + listingPath(site, page + 1) + "\">&raquo;</a>"
                            : "<span>&raquo;</span>");
            pages.add(Layout.of(site.id() + "/listing.html").fill(values));
        }
        return pages;
    }

    /** @param page from 0 */
    static String listingPath(DemoSite site, int page) {
        return "/" + site.id() + "/archive" + (page == 0 ? "" : "/" + (page + 1));
    }

    private Map<String, String> common(DemoSite site) {
        return Map.of("base", base, "site", Layout.escape(site.title()), "home", "/" + site.id() + "/");
    }

    private String items(List<Text> texts) {
        StringBuilder items = new StringBuilder();
        for (Text text : texts) {
            items.append("<li class=\"item\"><a class=\"title\" href=\"")
                    .append(text.path())
                    .append("\">")
                    .append(Layout.escape(text.title()))
                    .append("</a> <span class=\"when\">")
                    .append(Layout.escape(dates.of(text)))
                    .append("</span></li>\n");
        }
        return items.toString();
    }

    private static String related(Text text, List<Text> linked) {
        StringBuilder links = new StringBuilder();
        linked.stream()
                .filter(other -> !other.slug().equals(text.slug()))
                .skip(Math.floorMod(text.slug().hashCode(), Math.max(1, linked.size() - RELATED)))
                .limit(RELATED)
                .forEach(other -> links.append("<li><a href=\"")
                        .append(other.path())
                        .append("\">")
                        .append(Layout.escape(other.title()))
                        .append("</a></li>\n"));
        return links.toString();
    }
}
