package blotter.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: an h1 that agrees with og:title or the title element, else a lesser heading that stands in one of them
 * word for word, else og:title, else the longest part of the title
 * element, else the headline of the linked data, else any h1. Empty when the page has none of them.
 */
final class Title {
    private static final double AGREE = 0.5;
    private static final int LONG = 20;

    private Title() {}

    static String of(Document page, Metadata metadata, LinkedData linked, @Nullable String rule) {
        if (rule != null) {
            Element ruled = page.selectFirst(rule);
            if (ruled != null && !Clean.line(ruled.text()).isEmpty()) {
                return Clean.line(ruled.text());
            }
        }
        String og = metadata.get("og:title", "twitter:title").orElse("");
        String title = Clean.line(page.title());
        for (Element heading : page.select("h1")) {
            String text = Clean.line(heading.text());
            if (!text.isEmpty() && (likeness(text, og) > AGREE || likeness(text, title) > AGREE)) {
                return text;
            }
        }
        for (Element heading : page.select("h2, h3")) {
            String text = Clean.line(heading.text());
            if (text.length() >= LONG && (title.contains(text) || og.contains(text))) {
                return text;
            }
        }
        if (!og.isEmpty()) {
            return withoutSite(og, metadata.get("og:site_name").orElse(""));
        }
        if (!title.isEmpty()) {
            return longestPart(title);
        }
        String headline = Clean.line(linked.text("headline"));
        if (!headline.isEmpty()) {
            return headline;
        }
        Element first = page.selectFirst("h1, h2");
        return first == null ? "" : Clean.line(first.text());
    }

    private static String withoutSite(String title, String site) {
        List<String> parts = Arrays.asList(title.split("\\s+[|–—·«»-]\\s+", -1));
        boolean named = parts.size() > 1 && parts.getLast().equalsIgnoreCase(site);
        return named
                ? title.substring(0, title.lastIndexOf(parts.getLast()))
                        .replaceAll("\\s+\\S\\s+$", "")
                        .strip()
                : title;
    }

    private static String longestPart(String title) {
        return Arrays.stream(title.split("\\s+([|–—·«»-]|::)\\s+|\\s*\\|\\s*", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse(title);
    }

    /** F1 of the words two lines share. */
    static double likeness(String a, String b) {
        Set<String> one = words(a);
        Set<String> other = words(b);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> words(String line) {
        var words = new HashSet<>(Arrays.asList(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
