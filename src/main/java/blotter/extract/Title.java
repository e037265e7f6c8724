package blotter.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: of the headings the one that most agrees with og:title or the title element, those of the first order
 * before the lesser; where none agrees, og:title or the title element without the name of the site, but a title element of a
 * word or two is a section, and gives way to the one heading of the first order; else the headline of the linked data, else the
 * first heading; a line that is named a headline goes before a title element it has nothing in common with. The name of the site is never taken for a headline that is there. Empty when
 * the page has none of them.
 */
final class Title {
    private static final double AGREE = 0.5;
    private static final double SAME = 0.85;
    private static final double ALIKE = 0.15;
    private static final int FEW = 3;
    private static final int LONG = 20;
    private static final int LONGEST = 250;
    private static final int BRAND = 4;
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*|\\s+(?:::|»|«)\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+[–—·•-]\\s+");

    private record Heading(String text, int order, double likeness, int element) {}

    private final Outline outline;
    private final String og;
    private final String title;
    private final String site;
    private final String host;

    private Title(Document page, Outline outline, Metadata metadata) {
        this.outline = outline;
        this.og = metadata.get("og:title", "twitter:title").orElse("");
        this.title = Clean.line(title(page));
        this.site = letters(metadata.get("og:site_name").orElse(""));
        this.host = host(page.location());
    }

    /** The title element, wherever broken pages have it, but not that of a drawing. */
    private static String title(Document page) {
        String title = page.title();
        Element strayed = title.isBlank() ? page.selectFirst("title:not(svg title)") : null;
        return strayed == null ? title : strayed.text();
    }

    static String of(Document page, Outline outline, Metadata metadata, LinkedData linked, @Nullable String rule) {
        if (rule != null) {
            Element ruled = page.selectFirst(rule);
            if (ruled != null && !Clean.line(ruled.text()).isEmpty()) {
                return Clean.line(ruled.text());
            }
        }
        return new Title(page, outline, metadata).choose(Clean.line(linked.text("headline")));
    }

    private String choose(String headline) {
        var headings = headings();
        Optional<Heading> first = headings.stream()
                .filter(heading -> heading.order == 1 && words(heading.text).size() >= FEW)
                .max(Comparator.comparingDouble(Heading::likeness));
        boolean alone = alone(headings);
        return agreed(headings)
                .map(this::withoutKicker)
                .or(() -> headings.stream().filter(this::begins).findFirst().map(Heading::text))
                .or(() -> first.filter(heading -> heading.likeness > (alone ? ALIKE : 2 * ALIKE))
                        .map(Heading::text))
                .or(() -> headings.stream().filter(this::part).findFirst().map(Heading::text))
                .or(() -> said(og))
                .or(() -> first.filter(_ -> alone && words(title).size() < FEW).map(Heading::text))
                .or(() -> named(headings))
                .or(() -> said(title))
                .or(() -> Optional.of(headline).filter(text -> !text.isEmpty()))
                .or(() -> headings.stream().map(Heading::text).findFirst())
                .orElse(og.isEmpty() ? title : og);
    }

    /** The heading that says what the page says of itself elsewhere. */
    private static Optional<Heading> agreed(List<Heading> headings) {
        return headings.stream()
                .filter(heading -> heading.order == 1 ? heading.likeness > AGREE : heading.likeness > SAME)
                .max(Comparator.comparingDouble(heading -> heading.likeness + (heading.order == 1 ? 0.3 : 0)));
    }

    /** Whether the headings of the first order say one thing only. */
    private static boolean alone(List<Heading> headings) {
        return headings.stream()
                        .filter(heading -> heading.order == 1)
                        .map(Heading::text)
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether a long heading of a lower order is a part of what the page says of itself. */
    private boolean part(Heading heading) {
        return heading.order > 1
                && heading.text.length() >= LONG
                && (title.contains(heading.text) || og.contains(heading.text));
    }

    private Optional<String> said(String text) {
        return text.isEmpty() || brand(text) ? Optional.empty() : Optional.of(withoutSite(text));
    }

    /** Whether a heading is what the title element has before a dash: what stands first is the page's more often than the site's. */
    private boolean begins(Heading heading) {
        String[] parts = DASH.split(title, -1);
        return parts.length > 1 && words(parts[0]).size() > 1 && likeness(heading.text, parts[0]) > SAME;
    }

    /**
     * The one line of words that the page names a headline by class or id, where no heading agrees with its title element
     * and that has not the line's words: old programs give all pages of a site the same title element.
     */
    private Optional<String> named(List<Heading> headings) {
        if (headings.stream().anyMatch(heading -> heading.likeness > AGREE)) {
            return Optional.empty();
        }
        var lines = new LinkedHashSet<String>();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.named(i, Names.HEADLINE) && outline.text(i) >= LONG && outline.text(i) <= LONGEST) {
                lines.add(Clean.line(outline.element(i).text()));
            }
        }
        return lines.stream()
                .findFirst()
                .filter(line -> lines.size() == 1 && words(line).size() > FEW && !brand(line))
                .filter(line -> likeness(line, title) < ALIKE);
    }

    /** A heading without the words above the headline that some pages print inside it, when the page's titles lack them. */
    private String withoutKicker(Heading heading) {
        String text = heading.text;
        for (String other : List.of(withoutSite(og), withoutSite(title))) {
            boolean last = other.length() >= LONG
                    && other.length() < text.length()
                    && text.toLowerCase(Locale.ROOT).endsWith(other.toLowerCase(Locale.ROOT));
            if (last && kicker(heading.element, text.substring(0, text.length() - other.length()))) {
                return other;
            }
        }
        return text;
    }

    /** Whether the words before a headline are an element of their own, or end with a bar. */
    private boolean kicker(int heading, String before) {
        String words = before.strip();
        for (int i = heading + 1; i < outline.end(heading); i++) {
            if (words.equals(Clean.line(outline.element(i).text()))) {
                return true;
            }
        }
        return words.endsWith("|");
    }

    private List<Heading> headings() {
        var others = new ArrayList<>(List.of(og, title, withoutSite(title)));
        others.addAll(List.of(BAR.split(title, -1)));
        others.removeIf(this::brand);
        List<Set<String>> theirs = others.stream().map(Title::words).toList();
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < outline.size(); i++) {
            String tag = outline.tag(i);
            boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '3';
            String text = heading && outline.text(i) > 0
                    ? Clean.line(outline.element(i).text())
                    : "";
            if (!text.isEmpty() && !brand(text)) {
                double likeness = 0;
                Set<String> words = words(text);
                for (Set<String> other : theirs) {
                    likeness = Math.max(likeness, likeness(words, other));
                }
                headings.add(new Heading(text, tag.charAt(1) - '0', likeness, i));
            }
        }
        return headings;
    }

    /** Whether words are only the name of the site. */
    private boolean brand(String words) {
        String plain = letters(words);
        return !plain.isEmpty() && (plain.equals(site) || plain.equals(host));
    }

    /** The part of a title that is the headline: what follows a bar, or after a dash the name of the site, goes. */
    private String withoutSite(String words) {
        String longest = Arrays.stream(BAR.split(words, -1))
                .max(Comparator.comparingInt(String::length))
                .orElse(words);
        String[] parts = DASH.split(longest, -1);
        if (parts.length > 1 && (named(parts[parts.length - 1]) || parts[parts.length - 1].length() < BRAND)) {
            return longest.substring(0, longest.lastIndexOf(parts[parts.length - 1]))
                    .replaceAll("[\\s–—·•-]+$", "")
                    .strip();
        }
        if (parts.length > 1 && named(parts[0])) {
            return longest.substring(longest.indexOf(parts[1], parts[0].length()));
        }
        return longest.strip();
    }

    private boolean named(String words) {
        String plain = letters(words);
        if (plain.length() < BRAND) {
            return plain.equals(site) || plain.equals(host);
        }
        return plain.equals(site)
                || (!site.isEmpty() && site.length() >= BRAND && (plain.contains(site) || site.contains(plain)))
                || (host.length() >= BRAND && (plain.contains(host) || host.contains(plain)));
    }

    private static String letters(String words) {
        var out = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The name in a host, without what stands before and behind it: {@code news.example.co.uk} is example. */
    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            String[] labels = host == null ? new String[0] : host.split("\\.", -1);
            int at = labels.length - 2;
            if (at > 0 && labels[at].length() <= 3) {
                at--;
            }
            return at < 0 ? "" : letters(labels[at]);
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }

    /** F1 of the words two lines share. */
    static double likeness(String a, String b) {
        return likeness(words(a), words(b));
    }

    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    static Set<String> words(String line) {
        var words = new HashSet<String>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside = i < line.length() && inWord(line.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
