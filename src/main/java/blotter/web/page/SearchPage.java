package blotter.web.page;

import blotter.search.Results;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The search page as its template sees it: sentences and addresses, no markup.
 *
 * @param f the frame
 * @param heading the count in words
 * @param show leads from the filters back to the releases, with their count
 * @param ran the question as it was repaired, null when it had no fault
 * @param also what words were searched as besides
 * @param asTyped the search without them
 * @param home what is new, only where nothing is asked
 * @param clear address without any filter
 * @param beyond says that there is no such page, null when there is
 * @param exports this search as CSV, JSON and Atom
 * @param drops for a search without hits: what to leave out, and what that gives
 * @param covered for a search without hits: what there is to find
 * @param empty whether nothing is kept at all
 */
public record SearchPage(
        Frame f,
        String heading,
        String show,
        List<Fault> faults,
        @Nullable Link ran,
        List<Also> also,
        String asTyped,
        @Nullable Home home,
        List<Chip> chips,
        String clear,
        @Nullable Timeline timeline,
        List<Panel> panels,
        Dates dates,
        List<Choice> sorts,
        @Nullable Notice beyond,
        List<Row> hits,
        @Nullable Notice aside,
        List<Link> exports,
        @Nullable String previous,
        @Nullable String next,
        String place,
        List<Drop> drops,
        List<Covered> covered,
        boolean empty) {

    /** What is new since the last visit: first seen lately, and changed or gone at the source. */
    public record Home(List<Item> seen, List<Item> changed) {}

    /** A release in one line. */
    public record Item(
            String href, Shown title, String lang, String direction, String what, String when, boolean loud) {}

    /**
     * What some words were searched as besides.
     *
     * @param first the forms that are shown at once
     * @param rest the others, folded away
     * @param more how many those are, in words
     */
    public record Also(String words, List<String> first, List<String> rest, String more) {
        private static final int FIRST = 5;

        /** A place has up to two dozen names: the first of them, the rest folded away where it is more than one. */
        public static Also of(Results.Also also, IntFunction<String> more) {
            var forms = also.forms();
            int first = forms.size() > FIRST + 1 ? FIRST : forms.size();
            var rest = forms.subList(first, forms.size());
            return new Also(also.words(), forms.subList(0, first), rest, rest.isEmpty() ? "" : more.apply(rest.size()));
        }
    }

    /** What a source holds, and which years it covers. */
    public record Covered(String name, String href, String words) {}

    /**
     * A fault in the question, the faulty words between what stands before and after them.
     *
     * @param suggestions what would work, each as a search of its own
     */
    public record Fault(String before, String faulty, String after, Messages.Said sentence, List<Link> suggestions) {}

    /** A filter in words, and the address without it. */
    public record Chip(String words, String href, boolean or) {}

    /**
     * Releases over time as bars.
     *
     * @param heading what the bars are
     * @param unit year, month or day
     * @param up the way back to wider spans, the widest first
     * @param none the releases without a date, null when there are none
     */
    public record Timeline(
            String heading,
            String unit,
            List<Bar> bars,
            List<Link> up,
            @Nullable Value none) {}

    /**
     * One year or month.
     *
     * @param height share of the highest bar, 0 to 100
     * @param shown the label below the bar, short
     * @param words the bar in a sentence
     */
    public record Bar(String shown, String words, long count, int height, boolean selected, String href) {}

    /**
     * A facet: its first values, and the rest behind one line.
     *
     * @param all the page of all its values, null when it has none
     * @param map the values as a map, null when they are no places
     */
    public record Panel(
            String id,
            String label,
            List<Value> first,
            List<Value> rest,
            String more,
            @Nullable Link all,
            @Nullable Atlas map) {}

    /**
     * A map whose places are links.
     *
     * @param file with the outlines, each under p and the id
     */
    public record Atlas(String label, String file, int width, int height, List<Area> areas, List<Shade> legend) {}

    /**
     * A place on a map.
     *
     * @param shade 0 for none to 5 for the most
     * @param href null when a choice of it would find nothing
     */
    public record Area(
            String id,
            int x,
            int y,
            String count,
            int shade,
            boolean selected,
            boolean excluded,
            @Nullable String href,
            String words) {}

    /** What a shade stands for. */
    public record Shade(int shade, String words) {}

    /**
     * A value of a facet with those below it, the first ones and the rest.
     *
     * @param lang null when it is that of the page, as is the direction
     * @param count empty for what is left out
     * @param exclude null when it is excluded already
     * @param more what opens the rest
     * @param folded whether all below it is behind that
     */
    public record Value(
            String label,
            @Nullable String lang,
            @Nullable String direction,
            String count,
            boolean selected,
            boolean excluded,
            String href,
            String words,
            @Nullable String exclude,
            String excludeWords,
            List<Value> children,
            List<Value> rest,
            String more,
            boolean folded) {}

    /** The form of first and last date. */
    public record Dates(String from, String to, List<Frame.Hidden> hidden) {}

    /** One of several, the current one without an address. */
    public record Choice(String label, @Nullable String href) {}

    /** A search with one thing less asked for, and how much it finds. */
    public record Drop(String words, String count, String href) {}

    /** A sentence and a link that acts on it. */
    public record Notice(String sentence, Link link) {}

    /** One release found. */
    public record Row(
            String href,
            String lang,
            String direction,
            String date,
            String iso,
            Shown title,
            List<Results.Run> snippet,
            List<String> kicker,
            List<String> figures,
            List<String> dates,
            List<Bit> notes) {}

    /** A short remark, with a link or without. */
    public record Bit(String words, @Nullable String href, boolean loud) {}
}
