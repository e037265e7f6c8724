package blotter.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What class and id say an element is, as flags. Pages give the same few names to thousands of elements, so each
 * spelling is looked at once a page: {@link #ofPage} gives a reader with a memory of its own.
 */
final class Names {
    static final int FURNITURE = 1;
    static final int WEAK = 1 << 1;
    static final int KEEP = 1 << 2;
    static final int BODY = 1 << 3;
    static final int NOT_BODY = 1 << 4;
    static final int DATED = 1 << 5;
    static final int COMMENTS = 1 << 6;
    static final int LEAD = 1 << 7;
    static final int ASIDE = 1 << 8;
    static final int HEADLINE = 1 << 9;

    static final int CAPTION = 1 << 10;

    /** With the next: a part about the writer. */
    private static final int WRITER = 1 << 11;

    private static final int NOTE = 1 << 12;

    /** Rank of an element that no container rule names. */
    static final int NO_CONTAINER = Integer.MAX_VALUE;

    private final Map<String, Integer> flags = new HashMap<>();
    private final Map<String, Integer> containers = new HashMap<>();

    /** Knows no name. */
    static final Names NONE = new Names();

    private Names() {}

    Names(Vocabulary words) {
        add(words, "writers", WRITER);
        add(words, "writernotes", NOTE);
        add(words, "furniture", FURNITURE);
        add(words, "weak", WEAK);
        add(words, "keep", KEEP);
        add(words, "body", BODY);
        add(words, "notbody", NOT_BODY);
        add(words, "datewords", DATED);
        add(words, "commentwords", COMMENTS);
        add(words, "leadwords", LEAD);
        add(words, "asidewords", ASIDE);
        add(words, "headlinewords", HEADLINE);
        add(words, "captionwords", CAPTION);
        List<String> lines = words.lines("containers");
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).split(",\\s*", -1)) {
                containers.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), i);
            }
        }
    }

    private void add(Vocabulary words, String section, int flag) {
        words.words(section).forEach(word -> flags.merge(word, flag, (one, other) -> one | other));
    }

    /** A reader for the elements of one page, not to be shared by threads. */
    OfPage ofPage() {
        return new OfPage(this);
    }

    /** Names as one page gives them. */
    static final class OfPage {
        private final Names names;
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<String, Integer> ranks = new HashMap<>();

        private OfPage(Names names) {
            this.names = names;
        }

        /** The flags of everything that class and id say. */
        int flags(Element element) {
            String given = given(element);
            return given.isBlank() ? 0 : seen.computeIfAbsent(given, names::look);
        }

        /** The line of the vocabulary's containers that names this element, {@link #NO_CONTAINER} for none. */
        int container(Element element) {
            int rank = names.containers.getOrDefault(element.normalName(), NO_CONTAINER);
            String role = element.attr("role");
            if (!role.isEmpty()) {
                rank = Math.min(rank, names.containers.getOrDefault("[role=" + role + "]", NO_CONTAINER));
            }
            String property = element.attr("itemprop") + element.attr("property");
            if (!property.isEmpty()) {
                rank = Math.min(
                        rank,
                        names.containers.getOrDefault(
                                "[itemprop=" + property.toLowerCase(Locale.ROOT) + "]", NO_CONTAINER));
            }
            String given = given(element);
            return given.isBlank() ? rank : Math.min(rank, ranks.computeIfAbsent(given, key -> rank(element)));
        }

        private int rank(Element element) {
            int rank = names.containers.getOrDefault("#" + element.id().toLowerCase(Locale.ROOT), NO_CONTAINER);
            for (String name : element.classNames()) {
                rank = Math.min(rank, names.containers.getOrDefault("." + name.toLowerCase(Locale.ROOT), NO_CONTAINER));
            }
            return rank;
        }

        /** The id of a heading is made of its words, and says nothing of what it is. */
        private static String given(Element element) {
            String id = Block.heading(element.normalName()) ? "" : element.id();
            return id.isEmpty() ? element.className() : element.className() + " #" + id;
        }
    }

    /** The flags of the words of class and id, and of each whole name; {@code shareBar} and {@code share-bar} both give share and bar. */
    private int look(String given) {
        int found = 0;
        int start = 0;
        for (int i = 0; i <= given.length(); i++) {
            if (i == given.length() || given.charAt(i) == '#' || Character.isWhitespace(given.charAt(i))) {
                found |= i > start ? name(given, start, i) : 0;
                start = i + 1;
            }
        }
        boolean note = (found & WRITER) != 0 && (found & NOTE) != 0;
        return note ? found | FURNITURE : found;
    }

    private int name(String given, int from, int to) {
        int found = flag(given, from, to);
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean end = i == to || !Character.isLetter(given.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(given.charAt(i))
                    && Character.isLowerCase(given.charAt(i - 1));
            if (end || hump) {
                found |= i - start > 1 && i - start < to - from ? flag(given, start, i) : 0;
                start = hump ? i : i + 1;
            }
        }
        return found;
    }

    private int flag(String given, int from, int to) {
        return flags.getOrDefault(given.substring(from, to).toLowerCase(Locale.ROOT), 0);
    }
}
