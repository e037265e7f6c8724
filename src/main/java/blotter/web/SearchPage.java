package blotter.web;

import blotter.search.Results;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page as its template sees it: sentences and addresses, no markup.
 *
 * @param f the frame
 * @param heading the count in words
 * @param also other spellings and names that were searched too
 * @param clear address without any filter
 * @param beyond says that there is no such page, null when there is
 * @param exports this search as CSV, JSON and Atom
 * @param drops for a search without hits: what to leave out, and what that gives
 * @param empty whether nothing is kept at all
 */
public record SearchPage(
        Frame f,
        String heading,
        List<Fault> faults,
        List<String> also,
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
        boolean empty) {

    /**
     * A fault in the question, the faulty words between what stands before and after them.
     *
     * @param suggestions what would work, each as a search of its own
     */
    public record Fault(String before, String faulty, String after, String sentence, List<Link> suggestions) {}

    /** A filter in words, and the address without it. */
    public record Chip(String words, String href, boolean or) {}

    /**
     * Releases over time as bars.
     *
     * @param heading what the bars are
     * @param all address with every year, null when every year is shown
     * @param none the releases without a date, null when there are none
     */
    public record Timeline(
            String heading,
            List<Bar> bars,
            @Nullable String all,
            @Nullable Value none) {}

    /**
     * One year or month.
     *
     * @param height share of the highest bar, 0 to 100
     * @param shown the label below the bar, short
     * @param words the bar in a sentence
     */
    public record Bar(String shown, String words, long count, int height, boolean selected, String href) {}

    /** A facet: its first values, and the rest behind one line. */
    public record Panel(String id, String label, List<Value> first, List<Value> rest, String more) {}

    /**
     * A value of a facet with those below it, the first ones and the rest.
     *
     * @param exclude null when it is excluded already
     * @param more what opens the rest
     * @param folded whether all below it is behind that
     */
    public record Value(
            String label,
            String lang,
            String direction,
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
            List<Results.Run> title,
            List<Results.Run> snippet,
            List<String> kicker,
            List<String> figures,
            List<Bit> notes) {}

    /** A short remark, with a link or without. */
    public record Bit(String words, @Nullable String href, boolean loud) {}
}
