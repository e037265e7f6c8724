package blotter.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as a list of its elements in their order, with what each holds counted in one walk. All later steps work on
 * these numbers and none changes or copies the page itself: an element is taken out by marking it.
 *
 * <p>Element {@code i} holds the elements {@code i + 1} to {@code end(i) - 1}.
 */
final class Outline {
    /** What holds no words for readers. */
    static final Set<String> MUTE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "button",
            "select",
            "textarea",
            "link",
            "rp",
            "rt",
            "title",
            "meta",
            "head",
            "map",
            "audio",
            "video",
            "dialog",
            "math",
            "input");

    private static final Set<String> WHOLE = Set.of("html", "body", "article", "main");
    private static final String COMMAS = ",،、，؛";
    private final List<Element> elements = new ArrayList<>();
    private int[] parents = new int[512];
    private int[] ends = new int[512];
    private int[] ownText = new int[512];
    private int[] ownLinked = new int[512];
    private int[] commas = new int[512];
    private int[] names = new int[512];
    private int[] text = new int[0];
    private int[] linked = new int[0];
    private boolean[] gone = new boolean[0];
    private final Names.OfPage reader;

    private Outline(Names.OfPage reader) {
        this.reader = reader;
    }

    static Outline of(Element root, Names names) {
        var outline = new Outline(names.ofPage());
        root.filter(outline.new Walk());
        outline.gone = new boolean[outline.size()];
        outline.weigh();
        return outline;
    }

    int size() {
        return elements.size();
    }

    Element element(int i) {
        return elements.get(i);
    }

    String tag(int i) {
        return elements.get(i).normalName();
    }

    /** Index of the element around, -1 for the root. */
    int parent(int i) {
        return parents[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Flags of {@link Names}. */
    int names(int i) {
        return names[i];
    }

    boolean named(int i, int flag) {
        return (names[i] & flag) != 0;
    }

    int container(int i) {
        return reader.container(elements.get(i));
    }

    /** Characters of text in an element, of what is not taken out. */
    int text(int i) {
        return text[i];
    }

    /** Characters of text that stand in an element itself and not in one within it. */
    int ownText(int i) {
        return ownText[i];
    }

    int commas(int i) {
        return commas[i];
    }

    double linkShare(int i) {
        return text[i] == 0 ? 0 : (double) linked[i] / text[i];
    }

    boolean gone(int i) {
        return gone[i];
    }

    /** Takes an element out, with all it holds. */
    void remove(int i) {
        Arrays.fill(gone, i, ends[i], true);
    }

    /** Puts everything back. */
    void restore() {
        Arrays.fill(gone, false);
    }

    boolean within(int i, Set<String> tags) {
        for (int above = parents[i]; above >= 0; above = parents[above]) {
            if (tags.contains(tag(above))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an element is or stands in one that is beside the story: a tag of these or a name of these flags. What is
     * said of the whole page, as {@code <body class="comments-open">}, does not count, nor of what holds the headline too.
     *
     * @param headline the element with the headline, -1 where there is none
     */
    boolean aside(int i, int headline, Set<String> tags, int flags) {
        for (int at = i; at >= 0 && !(at <= headline && headline < ends[at]); at = parents[at]) {
            if (tags.contains(tag(at)) || (named(at, flags) && !WHOLE.contains(tag(at)))) {
                return true;
            }
        }
        return false;
    }

    /** Counts again, without what was taken out. */
    void weigh() {
        text = new int[size()];
        linked = new int[size()];
        for (int i = size() - 1; i >= 0; i--) {
            if (gone[i]) {
                continue;
            }
            text[i] += ownText[i];
            linked[i] += ownLinked[i];
            if (parents[i] >= 0) {
                text[parents[i]] += text[i];
                linked[parents[i]] += linked[i];
            }
        }
    }

    private final class Walk implements NodeFilter {
        private int current = -1;
        private int links;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                count(words.getWholeText());
            } else if (node instanceof Element element) {
                if (MUTE.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                int i = size();
                room(i);
                elements.add(element);
                parents[i] = current;
                names[i] = reader.flags(element);
                current = i;
                links += element.normalName().equals("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                ends[current] = size();
                current = parents[current];
                links -= element.normalName().equals("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        private void count(String words) {
            int first = 0;
            int last = words.length();
            while (first < last && words.charAt(first) <= ' ') {
                first++;
            }
            while (last > first && words.charAt(last - 1) <= ' ') {
                last--;
            }
            if (current < 0) {
                return;
            }
            ownText[current] += last - first;
            ownLinked[current] += links > 0 ? last - first : 0;
            for (int i = first; i < last; i++) {
                char c = words.charAt(i);
                if (c == ',' || (c > 0x600 && COMMAS.indexOf(c) > 0)) {
                    commas[current]++;
                }
            }
        }

        private void room(int i) {
            if (i == parents.length) {
                parents = Arrays.copyOf(parents, 2 * i);
                ends = Arrays.copyOf(ends, 2 * i);
                ownText = Arrays.copyOf(ownText, 2 * i);
                ownLinked = Arrays.copyOf(ownLinked, 2 * i);
                commas = Arrays.copyOf(commas, 2 * i);
                names = Arrays.copyOf(names, 2 * i);
            }
        }
    }
}
