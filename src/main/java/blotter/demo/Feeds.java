package blotter.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes what leads to the pages: RSS 2.0, Atom, sitemaps and the JSON of the court reports. */
final class Feeds {
    private final String base;

    /** @param base scheme, host and port, without a slash at the end */
    Feeds(String base) {
        this.base = base;
    }

    String rss(DemoSite site, List<Text> texts) {
        String items = texts.stream()
                .map(text -> String.format(
                        Locale.ROOT,
                        """
                        <item><title>%s</title><link>%s</link><guid isPermaLink="true">%2$s</guid>\
                        <pubDate>%s</pubDate><description>%s</description></item>
                        """,
                        Layout.escape(text.title()),
                        address(text),
                        rfc1123(text.date()),
                        summary(text)))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>%s</title><link>%s</link><description>%1$s</description>\
                <language>%s</language>
                %s</channel></rss>
                """, Layout.escape(site.title()), base + "/" + site.id() + "/", site.lang(), items);
    }

    String atom(DemoSite site, List<Text> texts) {
        String entries = texts.stream()
                .map(text -> String.format(
                        Locale.ROOT, """
                        <entry><title>%s</title><link rel="alternate" href="%s"/><id>%2$s</id>\
                        <published>%s</published><updated>%3$s</updated><summary>%s</summary></entry>
                        """, Layout.escape(text.title()), address(text), iso(text.date()), summary(text)))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s"><title>%s</title><id>%s</id>\
                <author><name>%2$s</name></author><updated>%s</updated>
                %s</feed>
                """,
                site.lang(),
                Layout.escape(site.title()),
                base + "/" + site.id() + "/",
                iso(texts.getFirst().date()),
                entries);
    }

    /** A sitemap; with {@code news} each entry also tells title and date of publication. */
    String sitemap(DemoSite site, List<Text> texts, boolean news) {
        String entries = texts.stream()
                .map(text -> "<url><loc>" + address(text) + "</loc>"
                        + (news ? news(site, text) : "<lastmod>" + iso(text.date()) + "</lastmod>") + "</url>\n")
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                %s</urlset>
                """, entries);
    }

    /** A sitemap index. */
    String index(List<String> paths) {
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</sitemapindex>
                """,
                paths.stream()
                        .map(path -> "<sitemap><loc>" + base + path + "</loc></sitemap>\n")
                        .collect(Collectors.joining()));
    }

    /** One page of items; {@code next} is absent on the last. */
    String json(List<Text> texts, String next) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Text text : texts) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("link", address(text));
            item.put("headline", text.title());
            item.put("published", iso(text.date()));
            item.put("language", text.lang());
            items.add(item);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("data", Map.of("reports", items));
        if (!next.isEmpty()) {
            page.put("paging", Map.of("next", base + next));
        }
        return JsonMapper.builder().build().writeValueAsString(page);
    }

    private String news(DemoSite site, Text text) {
        return "<news:news><news:publication><news:name>" + Layout.escape(site.title())
                + "</news:name><news:language>" + text.lang() + "</news:language></news:publication>"
                + "<news:publication_date>" + iso(text.date()) + "</news:publication_date><news:title>"
                + Layout.escape(text.title()) + "</news:title></news:news>";
    }

    private String address(Text text) {
        return base + text.path();
    }

    private static String summary(Text text) {
        return Layout.escape(text.paragraphs().getFirst());
    }

    private static String iso(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private static String rfc1123(OffsetDateTime date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date);
    }
}
