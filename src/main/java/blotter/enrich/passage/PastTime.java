package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import blotter.release.Precision;
import blotter.text.DatePhrase.Match;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which sentences of a passage speak of something older than the operation: by a cue ("last year"), by words (وكانت قد, in 2019) or by
 * a date three weeks or more before publication. What a title or first sentence sums up is not older.
 */
final class PastTime {
    /** How many sentences open a story. */
    private static final int OPENING = 2;

    private static final int OLD_DAYS = 21;

    /** Who speaks for victims: a rights group, مافی مرۆڤ. */
    private static final Set<String> RIGHTS = WordLists.of("PastTime.rights");

    private static final Set<String> RENAMED = WordLists.of("PastTime.renamed");

    private static final String WHO = "که";
    private static final int WHO_WITHIN = 3;

    private static final int KIND_WITHIN = 10;
    private static final Set<String> KIND = WordLists.of("PastTime.kind");
    private static final Set<String> SPANS = WordLists.of("PastTime.spans");

    private final Passage passage;
    private final @Nullable LocalDate published;

    /** @param published null when it is not known to the day; then dates make nothing old */
    PastTime(Passage passage, @Nullable LocalDate published) {
        this.passage = passage;
        this.published = published;
    }

    /** Whether a cue says it of its sentence. */
    boolean cued(Tag<Cue> tag, Cue cue) {
        return switch (cue) {
            case PAST -> !reports(tag) && !whoOnce(tag) && !renamed(tag) && !dayBefore(tag);
            case PERIOD -> !Older.heads(passage, tag.from()) && !first(tag);
            default -> false;
        };
    }

    /** "The first of its kind this year": how often it happened, and no other event. */
    private boolean first(Tag<Cue> tag) {
        return passage.says(passage.back(tag.from(), KIND_WITHIN), tag.from(), KIND);
    }

    /** ڕۆژێک پێشتر: the day before. */
    private boolean dayBefore(Tag<Cue> tag) {
        return SPANS.contains(passage.beside(tag.from() - 1, tag.from()));
    }

    /** سێیەمیشیان، کە پێشتر لای باوکی کاری کردبوو، گیرا: what is put in between says who he is, unless it is an arrest itself. */
    private boolean whoOnce(Tag<Cue> tag) {
        String before = passage.beside(tag.from() - 1, tag.from());
        if (before.equals("who")) {
            boolean had = passage.words().word(tag.from()).equals("had"); // who had already paid
            return had && !happens(tag.to()) && !happens(tag.to() + 1);
        }
        if (describes(tag)) {
            return true;
        }
        if (!before.equals(WHO)) {
            return false;
        }
        int w = tag.to();
        while (passage.sameSentence(w, tag.from()) && !passage.comma(w - 1, w)) {
            if (passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP) || passage.is(w, Cue.KILL)) {
                return false;
            }
            w++;
        }
        return passage.sameSentence(w, tag.from());
    }

    /** ژنێک دەستگیر بکەن، کە ژنەکە پێشتر لەو ماڵەدا کاری کردبوو: what ends a sentence about an arrest only says who somebody was. */
    private boolean describes(Tag<Cue> tag) {
        int who = tag.from() - 1;
        while (who > tag.from() - WHO_WITHIN && !passage.beside(who, tag.from()).equals(WHO)) {
            who--;
        }
        if (!passage.beside(who, tag.from()).equals(WHO) || !passage.comma(who - 1, who)) {
            return false;
        }
        for (int w = tag.to(); passage.sameSentence(w, tag.from()); w++) {
            if (happens(w) || passage.is(w, Cue.GRASP)) {
                return false;
            }
        }
        for (int w = passage.opening(who); w < who; w++) {
            if (happens(w)) {
                return true;
            }
        }
        return false;
    }

    private boolean happens(int word) {
        return passage.is(word, Cue.ARREST) || passage.is(word, Cue.KILL) || passage.is(word, Cue.WOUND);
    }

    /** "X, formerly Twitter", إكس، تويتر سابقا: what a thing was once called. */
    private boolean renamed(Tag<Cue> tag) {
        return RENAMED.contains(passage.beside(tag.from() - 1, tag.from()))
                || RENAMED.contains(passage.beside(tag.to(), tag.from()));
    }

    /** A rights group that opens a story is its source; further on it only tells its own figures beside others. */
    private boolean reports(Tag<Cue> tag) {
        return passage.says(tag.from(), tag.to(), RIGHTS) && passage.lead(passage.sentence(tag.from()), OPENING);
    }

    /** Whether a word says it of its sentence. */
    boolean worded(int word) {
        return Older.is(passage, word, published);
    }

    /** Whether a date says it of its sentence; a month that is summed up does not, nor what only lies ahead. */
    boolean dated(Match match) {
        LocalDate to = match.date().to();
        if (published == null || to == null) {
            return false;
        }
        boolean month = match.date().precision() == Precision.MONTH;
        LocalDate old = month ? published.withDayOfMonth(1) : published.minusDays(OLD_DAYS);
        return to.isBefore(old)
                && !(month && summed(match, to, published))
                && !(match.yearless() && passage.until(match.start()));
    }

    private boolean summed(Match match, LocalDate to, LocalDate day) {
        boolean last = !to.isBefore(day.minusMonths(1).withDayOfMonth(1));
        return (match.yearless() || last)
                && (passage.field() == Evidence.Field.TITLE || passage.sentenceAt(match.start()) == 0);
    }
}
