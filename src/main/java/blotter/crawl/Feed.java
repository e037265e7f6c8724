package blotter.crawl;

import blotter.fetch.Address;
import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a feed holds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. Read by what the elements are called, not by what
 * the feed says it is.
 *
 * @param title of the feed
 * @param home the address of the site the feed speaks for
 * @param lang of the feed, as it says itself
 * @param items in their order, also those without an address
 * @param next where older items are (RFC 5005, JSON Feed 1.1), null when it says nothing of it
 */
record Feed(
        @Nullable String title,
        @Nullable String home,
        @Nullable String lang,
        List<Lead> items,
        @Nullable String next) {

    static Feed read(Bytes body, @Nullable String contentType, String url) {
        String text = Xml.text(body, contentType).stripLeading();
        if (text.startsWith("{")) {
            return json(text);
        }
        Element root = Xml.parse(body, contentType, url);
        var items = new ArrayList<Element>(Xml.all(root, "item"));
        items.addAll(Xml.all(root, "entry"));
        String lang = language(root);
        List<Lead> leads = items.stream().map(item -> lead(item, url, lang)).toList();
        return new Feed(title(root), home(root, url), lang, leads, next(root, url));
    }

    /** The items that have an address. */
    List<Lead> leads() {
        return items.stream().filter(item -> !item.url().isEmpty()).toList();
    }

    private static @Nullable String title(Element root) {
        for (String name : List.of("channel", "feed")) {
            for (Element feed : Xml.all(root, name)) {
                String title = words(feed, "title", "dc:title", "atom:title");
                if (title != null) {
                    return title;
                }
            }
        }
        return null;
    }

    /** The words of a text construct (RFC 4287, 3.1), whether it is written plain, as HTML, as XHTML or in base64. */
    private static @Nullable String words(Element parent, String... names) {
        String text = Xml.child(parent, names);
        Element element = Xml.element(parent, names);
        if (text == null || element == null) {
            return text;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT).strip();
        boolean binary = type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
        if (binary || element.attr("mode").equalsIgnoreCase("base64")) {
            text = decoded(text);
        }
        return type.equals("text") || type.equals("text/plain")
                ? text
                : Jsoup.parseBodyFragment(text).text();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static @Nullable String home(Element root, String url) {
        for (String name : List.of("channel", "feed")) {
            for (Element feed : Xml.all(root, name)) {
                String link = link(feed, url);
                if (!link.isEmpty()) {
                    return link;
                }
            }
        }
        return null;
    }

    private static @Nullable String next(Element root, String url) {
        for (String name : List.of("channel", "feed")) {
            for (Element feed : Xml.all(root, name)) {
                for (Element child : feed.children()) {
                    String rel = child.attr("rel").toLowerCase(Locale.ROOT);
                    if (Xml.local(child).equals("link") && (rel.equals("next") || rel.equals("prev-archive"))) {
                        return Address.resolve(base(child, url), child.attr("href"));
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String language(Element root) {
        for (String name : List.of("channel", "feed")) {
            for (Element feed : Xml.all(root, name)) {
                String said = Xml.child(feed, "language", "dc:language");
                if (said != null) {
                    return said;
                }
                if (feed.hasAttr("xml:lang")) {
                    return feed.attr("xml:lang");
                }
            }
        }
        return null;
    }

    private static Lead lead(Element item, String url, @Nullable String feedLang) {
        String own = Xml.child(item, "dc:language", "language");
        String lang = own != null ? own : item.hasAttr("xml:lang") ? item.attr("xml:lang") : feedLang;
        String title = words(item, "title", "media:title", "dc:title", "atom:title");
        return new Lead(
                link(item, url),
                Xml.child(item, "guid", "id", "atom:id"),
                title,
                Xml.child(
                        item,
                        "pubdate",
                        "published",
                        "issued",
                        "dcterms:issued",
                        "dc:date",
                        "created",
                        "dcterms:created",
                        "date",
                        "atom:published"),
                Xml.child(item, "updated", "modified", "dcterms:modified", "atom:updated", "lastbuilddate"),
                lang == null || lang.isBlank() ? null : lang,
                author(item),
                null);
    }

    private static @Nullable String author(Element item) {
        for (Element child : item.children()) {
            if (Xml.local(child).equals("author")) {
                String name = Xml.child(child, "name", "atom:name");
                if (name != null) {
                    return name;
                }
            }
        }
        return Xml.child(item, "dc:creator", "author", "itunes:author");
    }

    /** The address of an item or feed: link, else a guid or id that is one; empty when there is none. */
    private static String link(Element item, String url) {
        for (Element child : item.children()) {
            String href = child.hasAttr("href") ? child.attr("href") : child.wholeText();
            String rel = child.attr("rel").toLowerCase(Locale.ROOT);
            boolean link = Xml.local(child).equals("link") && !child.tagName().startsWith("media:");
            if (link && !href.isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
                String address = Address.resolve(base(child, url), href);
                return address == null ? "" : address;
            }
        }
        String id = Xml.child(item, "feedburner:origlink", "guid", "id", "atom:id");
        if (id == null && item.hasAttr("rdf:about")) {
            id = item.attr("rdf:about");
        }
        return id != null && (id.startsWith("http://") || id.startsWith("https://")) ? id : "";
    }

    private static String base(Element at, String url) {
        for (Element outer = at; outer != null; outer = outer.parent()) {
            if (outer.hasAttr("xml:base")) {
                String base = Address.resolve(url, outer.attr("xml:base"));
                return base == null ? url : base;
            }
        }
        return url;
    }

    private static Feed json(String text) {
        JsonNode feed;
        try {
            feed = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return new Feed(null, null, null, List.of(), null);
        }
        var leads = new ArrayList<Lead>();
        String feedLang = words(feed, "language");
        for (JsonNode item : feed.path("items")) {
            String id = words(item, "id");
            String link = words(item, "url") == null ? words(item, "external_url") : words(item, "url");
            String address = link != null ? link : id != null && id.startsWith("http") ? id : "";
            String lang = words(item, "language") == null ? feedLang : words(item, "language");
            JsonNode authors = item.path("authors");
            String author = authors.isEmpty() ? words(item.path("author"), "name") : words(authors.get(0), "name");
            var lead = new Lead(
                    address,
                    id,
                    words(item, "title"),
                    words(item, "date_published"),
                    words(item, "date_modified"),
                    lang,
                    author,
                    null);
            leads.add(lead);
        }
        return new Feed(words(feed, "title"), words(feed, "home_page_url"), feedLang, leads, words(feed, "next_url"));
    }

    private static @Nullable String words(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.path(field);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
    }
}
