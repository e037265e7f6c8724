package blotter.crawl;

import blotter.release.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a sitemap holds (sitemaps.org 0.9 with the news extension; plain text; a feed in its place).
 *
 * @param leads pages
 * @param children sitemaps an index names, with when they last changed
 * @param translations the pages in other languages, as xhtml:link names them
 * @param lost addresses that are written in it but were not read: more than zero means we read it wrong
 */
record Sitemap(List<Lead> leads, List<Lead> children, List<Lead> translations, int lost) {

    /** @param body with gzip undone */
    static Sitemap read(Bytes body, @Nullable String contentType, String url) {
        String text = Xml.text(body, contentType).stripLeading();
        if (!text.startsWith("<")) {
            return plain(text);
        }
        Document root = Xml.parse(body, contentType, url);
        var children = new ArrayList<Lead>();
        for (Element child : Xml.all(root, "sitemap")) {
            String loc = first(child, "loc");
            if (loc != null) {
                children.add(new Lead(loc, null, null, null, first(child, "lastmod"), null, null, null));
            }
        }
        var leads = new ArrayList<Lead>();
        var translations = new ArrayList<Lead>();
        for (Element page : Xml.all(root, "url")) {
            Lead lead = lead(page);
            if (lead != null) {
                leads.add(lead);
                translations(page, lead, translations);
            }
        }
        if (leads.isEmpty() && children.isEmpty()) {
            return new Sitemap(Feed.read(body, contentType, url).leads(), List.of(), List.of(), 0);
        }
        int written = (text.length() - text.replace("<loc>", "").length()) / "<loc>".length();
        return new Sitemap(leads, children, translations, Math.max(0, written - leads.size() - children.size()));
    }

    private static @Nullable Lead lead(Element page) {
        String loc = first(page, "loc");
        if (loc == null) {
            return null;
        }
        Element news = page.children().stream()
                .filter(child -> Xml.local(child).equals("news"))
                .findFirst()
                .orElse(null);
        return new Lead(
                loc,
                null,
                news == null ? null : first(news, "title"),
                news == null ? null : first(news, "publication_date"),
                first(page, "lastmod"),
                news == null
                        ? null
                        : Xml.all(news, "language").stream()
                                .map(Element::text)
                                .findFirst()
                                .orElse(null),
                null,
                null);
    }

    private static void translations(Element page, Lead lead, List<Lead> out) {
        for (Element link : page.children()) {
            String lang = link.attr("hreflang");
            if (Xml.local(link).equals("link")
                    && !lang.isBlank()
                    && !link.attr("href").equals(lead.url())) {
                out.add(new Lead(link.attr("href"), null, null, null, lead.modified(), lang, null, null));
            }
        }
    }

    private static @Nullable String first(Element parent, String local) {
        return parent.children().stream()
                .filter(child -> Xml.local(child).equals(local))
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Sitemap plain(String text) {
        List<Lead> leads = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                .map(Lead::of)
                .toList();
        return new Sitemap(leads, List.of(), List.of(), 0);
    }
}
