package blotter.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Marks what is not the text of a page: what is hidden, navigation, sharing, related stories, comments, notices. What a
 * part is called is only a hint, so a part that holds much of the page's running text stays whatever its name.
 */
final class Furniture {
    /** How much is taken out. */
    enum Strength {
        /** Everything that is called furniture. */
        FULL,
        /** Only what markup itself calls so; for pages of which nothing is left otherwise. */
        LEAST
    }

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");
    private static final Set<String> ROOMS = Set.of("html", "body", "article", "main");
    private static final Set<String> STORY = Set.of("article", "main");
    /** What words of a text stand in, whatever it is called: programs name every list of theirs a list. */
    private static final Set<String> MATTER = Set.of("p", "ul", "ol", "dl", "li", "blockquote", "pre", "table");

    private static final Set<String> CODE = Set.of("pre", "code");

    /** Panels that open when a reader asks for them. */
    private static final Set<String> PANELS = Set.of("region", "tabpanel");

    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PHRASES =
            Set.of("a", "abbr", "b", "cite", "em", "i", "mark", "span", "strong", "u");
    private static final int SENTENCE = 40;
    private static final int NEAR = 60;
    private static final int CAPTION = 400;
    private static final double MUCH = 0.4;

    private Furniture() {}

    /**
     * Marks in the outline and counts it again.
     *
     * @param title index of the element with the headline, -1 when there is none
     * @param alsoRemove CSS from the source's configuration
     */
    static void mark(Outline outline, int title, List<String> alsoRemove, Strength strength) {
        ruled(outline, alsoRemove);
        int whole = Math.max(1, outline.text(0));
        for (int i = 1; i < outline.size(); i++) {
            if (!outline.gone(i) && !ROOMS.contains(outline.tag(i)) && unwanted(outline, i, title, whole, strength)) {
                outline.remove(i);
            }
        }
        outline.weigh();
        if (strength == Strength.FULL) {
            Cards.mark(outline, title, MUCH);
            outline.weigh();
        }
    }

    private static void ruled(Outline outline, List<String> css) {
        for (String one : css) {
            Set<Element> doomed = Set.copyOf(outline.element(0).select(one));
            for (int i = 1; i < outline.size(); i++) {
                if (doomed.contains(outline.element(i))) {
                    outline.remove(i);
                }
            }
        }
    }

    private static boolean unwanted(Outline outline, int i, int title, int whole, Strength strength) {
        int text = outline.text(i);
        double links = outline.linkShare(i);
        double prose = text * (1 - links);
        boolean comments = outline.named(i, Names.COMMENTS) && !outline.named(i, Names.KEEP);
        boolean titled = title >= i && title < outline.end(i);
        if (prose > MUCH * whole && !(comments && !titled && strength == Strength.FULL)) {
            return false;
        }
        String tag = outline.tag(i);
        Element element = outline.element(i);
        if (tag.equals("nav") || ROLES.contains(element.attr("role"))) {
            return !titled;
        }
        if (tag.equals("footer")) {
            return !outline.within(i, Set.of("blockquote"));
        }
        if (hidden(element)) {
            return true;
        }
        if (strength == Strength.LEAST) {
            return false;
        }
        if (tag.equals("form")) {
            return !titled;
        }
        if (tag.equals("aside")) {
            return !outline.within(i, Set.of("blockquote"));
        }
        if (tag.equals("header")) {
            return !titled && !outline.within(i, STORY);
        }
        return outline.names(i) != 0 && named(outline, i, title, whole) && !outline.within(i, CODE);
    }

    /** Whether an element is unwanted by what it is called. */
    private static boolean named(Outline outline, int i, int title, int whole) {
        if (ofSentence(outline, i)) {
            return false;
        }
        String tag = outline.tag(i);
        int text = outline.text(i);
        double links = outline.linkShare(i);
        boolean titled = title >= i && title < outline.end(i);
        boolean comments = outline.named(i, Names.COMMENTS) && !outline.named(i, Names.KEEP);
        boolean kept = outline.named(i, Names.KEEP);
        if (comments || outline.named(i, Names.FURNITURE)) {
            return !titled && (!kept || text < 0.1 * whole || links > 0.5);
        }
        if (outline.named(i, Names.CAPTION) && tag.equals("p") && !titled && text < CAPTION) {
            return true;
        }
        boolean lead = outline.named(i, Names.LEAD) && title >= 0 && i > title && i < title + NEAR && links < 0.3;
        boolean little = text < 200 || links > 0.5;
        return little
                && !lead
                && !kept
                && !titled
                && outline.named(i, Names.WEAK)
                && outline.element(i).isBlock()
                && (!MATTER.contains(tag) || links > 0.5);
    }

    /** Whether an element is some words in the middle of others, which are no part of the page whatever they are called. */
    private static boolean ofSentence(Outline outline, int i) {
        return PHRASES.contains(outline.tag(i)) && outline.ownText(outline.parent(i)) >= SENTENCE;
    }

    private static boolean hidden(Element element) {
        if (element.id().startsWith("S:") || PANELS.contains(element.attr("role"))) {
            return false; // React sends late parts of a page hidden, and a script puts them in their place
        }
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").toLowerCase(Locale.ROOT).equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && HIDDEN.matcher(style).find();
    }
}
