package blotter.crawl;

import blotter.config.Source;
import blotter.fetch.Address;
import blotter.release.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page offers a person who wants to make a source of its site: feeds it names, and lists of links it shows. */
final class Hints {
    private static final int FEW = 4;
    private static final int MOST = 3;

    private Hints() {}

    static List<Trial.Hint> of(Bytes body, @Nullable String type, String url, Source source) {
        Document page = Listing.parse(body, type, url);
        var hints = new ArrayList<Trial.Hint>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String kind = link.attr("type").toLowerCase(Locale.ROOT);
            boolean feed = kind.contains("rss") || kind.contains("atom") || kind.contains("feed+json");
            String address = Address.resolve(url, link.attr("href"));
            if (feed && address != null && !address.contains("/comments/")) {
                hints.add(new Trial.Hint("feed: " + address, "named in the head of the page"));
            }
        }
        lists(page, url, new Scope(source))
                .forEach((css, count) -> hints.add(new Trial.Hint(
                        "listing: " + url + ", link: \"" + css + "\"", "a list of " + count + " links on this site")));
        return hints;
    }

    /** Groups of links that stand in the like place, with how many addresses of the site they lead to; the longest first. */
    private static Map<String, Integer> lists(Document page, String url, Scope scope) {
        var groups = new LinkedHashMap<String, HashSet<String>>();
        for (Element link : page.select("a[href]")) {
            String address = Address.resolve(url, link.attr("href"));
            boolean furniture = link.closest("nav, header, footer, aside, form") != null;
            if (address != null
                    && !furniture
                    && scope.onSite(address, url)
                    && deep(address)
                    && link.text().length() > 15) {
                groups.computeIfAbsent(css(link), _ -> new HashSet<>()).add(address);
            }
        }
        var lists = new LinkedHashMap<String, Integer>();
        groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEW)
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .limit(MOST)
                .forEach(group -> lists.put(group.getKey(), group.getValue().size()));
        return lists;
    }

    private static boolean deep(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath().length() > 1 || uri.getRawQuery() != null;
    }

    /** The link's place: the nearest thing around it that has a class, and the tags between. */
    private static String css(Element link) {
        var path = new StringBuilder("a");
        for (Element outer = link.parent(); outer != null && !outer.tagName().equals("body"); outer = outer.parent()) {
            String name = outer.classNames().stream()
                    .filter(word -> word.matches("[A-Za-z][A-Za-z_-]*"))
                    .findFirst()
                    .orElse("");
            path.insert(0, outer.tagName() + (name.isEmpty() ? "" : "." + name) + " ");
            if (!name.isEmpty() || path.length() > 60) {
                break;
            }
        }
        return path.toString();
    }
}
