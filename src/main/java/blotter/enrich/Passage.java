package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Precision;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Match;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Title or text of a document, cut into words and sentences, with the cues and dates in it. A sentence that tells of
 * something older than the operation (a date three weeks or more before publication, "last year", وكانت قد) is past.
 */
final class Passage {
    /** Sorani for age, تەمەن, which without its last letter is Arabic for a charge. */
    private static final Set<String> AGE = WordLists.of("Passage.age");

    /** Who speaks for victims: a rights group, مافی مرۆڤ. */
    private static final Set<String> RIGHTS = WordLists.of("Passage.rights");

    /** How many sentences open a story. */
    private static final int OPENING = 2;

    /** The ending of an indefinite object. */
    private static final String ACCUSATIVE = "ا";

    private static final int OLD_DAYS = 21;
    private static final int DENIED_WITHIN = 2;
    /** Arabic "no", in Kurdish "side" and "with". */
    private static final String AT = "لا";

    private static final char KURDISH = 'ە';
    private static final Set<String> UNTIL = WordLists.of("Passage.until");
    private static final Set<String> YIELDING = WordLists.of("Passage.yielding");
    private static final Set<String> SEARCHES = WordLists.of("Passage.searches");

    /** The cues of a sentence that tells of something. */
    private static final long TELLING = Cue.DONE | Cue.SAY.bit() | Cue.HARM.bit();

    final Evidence.Field field;
    final Words words;
    final List<Tag<Cue>> cues;
    final List<Match> dates;
    final List<Tag<Commodity>> commodities;
    private final BitSet goods = new BitSet();
    private final int[] sentences;
    private final int count;
    private final @Nullable Cue[] cueAt;
    /** For each word the cues it gives, a bit each. */
    private final long[] masks;

    private long[] inSentence = {};
    private final BitSet past = new BitSet();

    Passage(Evidence.Field field, String original, Lexicon lexicon, DatePhrase phrases, DateSpan published) {
        this.field = field;
        this.words = Words.of(original);
        this.cues = lexicon.cues.tags(words);
        Sentences cut = new Sentences(words, cues);
        this.sentences = cut.numbers();
        this.count = cut.count();
        this.cueAt = new Cue[words.size()];
        this.masks = new long[words.size()];
        LocalDate day = published.precision() == Precision.DAY ? published.to() : null;
        this.dates = phrases.find(original, DatePhrase.Order.DAY_FIRST, day);
        this.commodities = lexicon.commodities.tags(words);
        commodities.forEach(tag -> goods.set(tag.from(), tag.to()));
        mark(day);
    }

    private void mark(@Nullable LocalDate published) {
        inSentence = new long[count];
        for (Tag<Cue> tag : cues) {
            for (Cue cue : tag.things()) {
                if (!means(tag, cue)) {
                    continue;
                }
                give(tag, cue);
                if ((cue == Cue.PAST && !reports(tag)) || (cue == Cue.PERIOD && !Older.heads(this, tag.from()))) {
                    past.set(sentences[tag.from()]);
                }
            }
        }
        for (Tag<Cue> tag : cues) {
            if (tag.things().contains(Cue.HELD) && Held.people(this, tag.from())) {
                give(tag, Cue.ARREST);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (Older.is(this, i, published == null ? null : Integer.valueOf(published.getYear()))) {
                past.set(sentences[i]);
            }
        }
        if (published == null) {
            return;
        }
        for (Match match : dates) {
            LocalDate to = match.date().to();
            boolean month = match.date().precision() == Precision.MONTH;
            LocalDate old = month ? published.withDayOfMonth(1) : published.minusDays(OLD_DAYS);
            int sentence = sentenceAt(match.start());
            boolean last = to != null && !to.isBefore(published.minusMonths(1).withDayOfMonth(1));
            boolean sum = month && (match.yearless() || last) && (sentence == 0 || field == Evidence.Field.TITLE);
            if (to != null && to.isBefore(old) && !sum && !(match.yearless() && until(match.start()))) {
                past.set(sentence);
            }
        }
    }

    /** A rights group that opens a story is its source; further on it only tells its own figures beside others. */
    private boolean reports(Tag<Cue> tag) {
        boolean group = false;
        for (int w = tag.from(); w < tag.to(); w++) {
            group |= RIGHTS.contains(words.word(w));
        }
        return group && lead(sentences[tag.from()], OPENING);
    }

    /** Whether "until" stands before a date: one without its year lies ahead. */
    boolean until(int original) {
        int before = -1;
        while (before + 1 < words.size() && words.folded().start(words.start(before + 1)) < original) {
            before++;
        }
        return before >= 0 && UNTIL.contains(words.word(before));
    }

    private void give(Tag<Cue> tag, Cue cue) {
        inSentence[sentences[tag.from()]] |= cue.bit();
        for (int i = tag.from(); i < tag.to(); i++) {
            cueAt[i] = cueAt[i] == null && cue != Cue.MEASURE ? cue : cueAt[i];
            masks[i] |= cue.bit();
        }
    }

    /** Whether a word means what the table says of it: not "if sentenced", "never found", a month, or a thing described. */
    private boolean means(Tag<Cue> tag, Cue cue) {
        return switch (cue) {
            case CHARGE -> !AGE.contains(words.word(tag.from()));
            case CONVICT -> tag.from() == 0 || !words.word(tag.from() - 1).equals("if");
            case SEIZE -> !denied(tag.from()) && (!YIELDING.contains(words.word(tag.from())) || searched(tag.from()));
            case NO -> !words.word(tag.from()).equals(AT) || words.original().indexOf(KURDISH) < 0;
            case PEOPLE, PERSON -> !described(tag) && !dated(tag);
            default -> true;
        };
    }

    /** "The raids on Tuesday produced": what a search brings to light, where it is spoken of before. */
    private boolean searched(int word) {
        for (int w = word - 1; sameSentence(w, word); w--) {
            if (SEARCHES.contains(words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /**
     * An adjective of a noun that is feminine, وثائق مزورة, القوات المشتركة, or of a thing in the accusative, عقداً مزوراً. A noun for
     * women is in the table by itself.
     */
    private boolean described(Tag<Cue> tag) {
        int last = tag.to() - 1;
        if (ofThing(tag.from())) {
            return true;
        }
        int end = words.folded().end(words.end(last)) - 1;
        if (tag.end() >= words.end(last)) {
            return false;
        }
        String taken = words.folded().text(tag.end(), words.end(last));
        return words.original().charAt(end) == 'ة' || taken.equals("ات");
    }

    /** Whether a word in the accusative stands right behind a thing: جواز سفر مزورا, عقدا مزورا. */
    private boolean ofThing(int word) {
        if (!sameSentence(word - 1, word) || comma(word - 1, word) || !words.arabic(word)) {
            return false;
        }
        boolean accusative =
                words.word(word).endsWith(ACCUSATIVE) && words.folded().at(words.start(word)) != 'و';
        boolean thing = goods(word - 1) || words.written(word - 1, word).endsWith("\u0627\u064B");
        return accusative && thing && !is(word - 1, Cue.PEOPLE) && !is(word - 1, Cue.PERSON);
    }

    private boolean dated(Tag<Cue> tag) {
        int at = words.folded().start(tag.start());
        return words.arabic(tag.from()) && dates.stream().anyMatch(date -> date.start() <= at && at < date.end());
    }

    /** "Which have not been found", "was never recovered", لم يعثر. */
    private boolean denied(int word) {
        for (int w = word - 1; w >= Math.max(0, word - DENIED_WITHIN) && sameSentence(w, word); w--) {
            String each = words.word(w);
            if (each.equals("not") || each.equals("never") || each.equals("لم") || each.equals("ولم")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence is one of the first that tell of anything: lines with a name or a place alone come before them. */
    boolean lead(int sentence, int first) {
        int from = 0;
        while (from < sentence && (inSentence[from] & TELLING) == 0) {
            from++;
        }
        return sentence - from < first;
    }

    /** The sentence that an original place lies in. */
    int sentenceAt(int original) {
        int found = 0;
        for (int i = 0; i < words.size() && words.folded().start(words.start(i)) <= original; i++) {
            found = sentences[i];
        }
        return found;
    }

    /** The word that an original place lies in or before; the last one where it lies behind all. */
    int wordAt(int original) {
        int word = 0;
        while (word < words.size() - 1 && words.folded().end(words.end(word)) <= original) {
            word++;
        }
        return word;
    }

    int sentence(int word) {
        return sentences[word];
    }

    int sentenceCount() {
        return count;
    }

    boolean past(int sentence) {
        return past.get(sentence);
    }

    boolean has(int sentence, Cue cue) {
        return (inSentence[sentence] & cue.bit()) != 0;
    }

    /** Whether any sentence has a cue. */
    boolean has(Cue cue) {
        for (long mask : inSentence) {
            if ((mask & cue.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells of something done. */
    boolean done(int sentence) {
        return (inSentence[sentence] & Cue.DONE) != 0;
    }

    /** Whether a word gives a cue; false beyond the ends. */
    boolean is(int word, Cue cue) {
        return word >= 0 && word < masks.length && (masks[word] & cue.bit()) != 0;
    }

    /** Whether a word names goods. */
    boolean goods(int word) {
        return goods.get(word);
    }

    /** The first cue a word gives in the order of the table, null for none or beyond the ends. */
    @Nullable
    Cue cue(int word) {
        return word >= 0 && word < cueAt.length ? cueAt[word] : null;
    }

    boolean sameSentence(int a, int b) {
        return a >= 0 && b >= 0 && a < sentences.length && b < sentences.length && sentences[a] == sentences[b];
    }

    /** The word at a place, where it stands in the sentence of another; empty beyond that sentence. */
    String beside(int word, int other) {
        return sameSentence(word, other) ? words.word(word) : "";
    }

    /** The place some words before a word, or where its sentence begins. */
    int back(int word, int by) {
        int from = word;
        while (from > word - by && sameSentence(from - 1, word)) {
            from--;
        }
        return from;
    }

    /** Whether one of some words stands between two places. */
    boolean says(int from, int to, Set<String> wanted) {
        for (int w = from; w < to; w++) {
            if (wanted.contains(words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words stands between two places, be it with a particle written onto it: وبقيمة. */
    boolean saysJoined(int from, int to, Set<String> wanted) {
        for (int w = from; w < Math.min(to, words.size()); w++) {
            String word = words.word(w);
            boolean particle = word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ب');
            if (wanted.contains(word) || (particle && wanted.contains(word.substring(1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mark such as a comma stands between two words. */
    boolean comma(int before, int after) {
        for (int i = words.end(before); i < words.start(after); i++) {
            char c = words.folded().at(i);
            if (c == ',' || c == ';' || c == ':' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a genitive, which says whose somebody or something is: the victim's nephew, 63 workers' passports. */
    boolean genitive(int word) {
        if (word < 0 || word + 1 >= words.size() || words.arabic(word)) {
            return false;
        }
        String gap = between(word + 1);
        boolean quoted = word > 0 && between(word).endsWith("'");
        return (gap.equals("'") && words.word(word + 1).equals("s"))
                || (gap.equals("' ") && words.word(word).endsWith("s") && !quoted);
    }

    /** What stands between a word and the one before it, folded. */
    String between(int word) {
        int start = words.end(word - 1);
        int end = words.start(word);
        return words.folded().text(start, end);
    }

    /** The original words of a folded span. */
    Evidence.Span span(int start, int end) {
        return new Evidence.Span(
                field, words.folded().start(start), words.folded().end(end));
    }

    Evidence.Span wordSpan(int from, int to) {
        return span(words.start(from), words.end(to - 1));
    }
}
