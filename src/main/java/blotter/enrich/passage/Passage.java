package blotter.enrich.passage;

import blotter.enrich.lexicon.Commodity;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.Lexicon;
import blotter.enrich.lexicon.WordLists;
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
 * something older than the operation (a date three weeks or more before publication, "last year", وكانت قد), or that only asks something of
 * the public, is past.
 */
public final class Passage {
    private static final Set<String> UNTIL = WordLists.of("Passage.until");

    /** The cues of a sentence that tells of something, beside those of what is done. */
    private static final long TELLING = Cue.SAY.bit() | Cue.HARM.bit();

    private final Evidence.Field field;
    private final Words words;
    private final List<Tag<Cue>> cues;
    private final List<Match> dates;
    private final List<Tag<Commodity>> commodities;
    private final BitSet goods = new BitSet();
    private final int[] sentences;
    private final int count;
    private final @Nullable Cue[] cueAt;
    /** For each word the cues it gives, a bit each. */
    private final long[] masks;

    private long[] inSentence = {};
    private final BitSet past = new BitSet();
    /** From which words on sentences tell of older deeds. */
    private final BitSet deeds = new BitSet();

    /**
     * A passage.
     *
     * @param lang the document's language (BCP 47), empty when it is not known
     */
    public Passage(
            Evidence.Field field,
            String original,
            String lang,
            Lexicon lexicon,
            DatePhrase phrases,
            DateSpan published) {
        this.field = field;
        this.words = Words.of(original, lang);
        this.cues = lexicon.cues().tags(words);
        Sentences cut = new Sentences(words, cues);
        this.sentences = cut.numbers();
        this.count = cut.count();
        this.cueAt = new Cue[words.size()];
        this.masks = new long[words.size()];
        LocalDate day = published.precision() == Precision.DAY ? published.to() : null;
        this.dates = phrases.find(original, DatePhrase.Order.DAY_FIRST, day);
        this.commodities = lexicon.commodities().tags(words).stream()
                .filter(tag -> GoodsSense.means(words, tag))
                .toList();
        commodities.forEach(tag -> goods.set(tag.from(), tag.to()));
        mark(day);
        cut.added().stream().forEach(this::goesOn);
    }

    /** Whether it is the title or the text. */
    public Evidence.Field field() {
        return field;
    }

    /** Its words; their places are those that all methods here take. */
    public Words words() {
        return words;
    }

    /** Every word of the table of cues, also where it does not mean what the table says. */
    public List<Tag<Cue>> cues() {
        return cues;
    }

    /** The dates that are written out. */
    public List<Match> dates() {
        return dates;
    }

    /** The goods that are named, whatever is said of them. */
    public List<Tag<Commodity>> commodities() {
        return commodities;
    }

    private void mark(@Nullable LocalDate published) {
        CueSense sense = new CueSense(this);
        PastTime time = new PastTime(this, published);
        inSentence = new long[count];
        for (Tag<Cue> tag : cues) {
            boolean other = tag.to() == tag.from() + 1 && Homograph.is(words, tag.from());
            for (Cue cue : tag.things()) {
                if (other || !sense.means(tag, cue)) {
                    continue;
                }
                give(tag, cue);
                if (time.cued(tag, cue)) {
                    old(tag.from(), OldDeed.ago(this, tag.from()));
                }
            }
        }
        for (Tag<Cue> tag : cues) {
            if (tag.things().contains(Cue.HELD) && Held.people(this, tag.from())) {
                give(tag, Cue.ARREST);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (time.worded(i)) {
                old(i, OldDeed.ago(this, i));
            }
            if (Appeal.opens(this, i)) {
                past.set(sentences[i]);
            }
        }
        for (Match match : dates) {
            if (time.dated(match)) {
                old(wordAt(match.start()), true);
            }
        }
    }

    /** A time makes its sentence old, or only the deed it is told of. */
    private void old(int time, boolean ago) {
        int deed = ago ? OldDeed.at(this, time) : OldDeed.NONE;
        if (deed != OldDeed.NONE) {
            deeds.set(deed);
        } else if (!ago || !OldDeed.describes(this, time)) {
            past.set(sentences[time]);
        }
    }

    /** Whether what a word tells of is an older deed, in a sentence that announces something else. */
    public boolean oldDeed(int event) {
        int deed = deeds.previousSetBit(event);
        return deed >= 0 && sameSentence(deed, event);
    }

    /** "Last year 300 raids were carried out, noting that": what a sentence adds to the one before is as old, and as little true. */
    private void goesOn(int sentence) {
        past.set(sentence, past.get(sentence) || past.get(sentence - 1));
        inSentence[sentence] |= inSentence[sentence - 1] & Cue.DENIES.bit();
    }

    /** Whether "until" stands before a date: one without its year lies ahead. */
    public boolean until(int original) {
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

    /** Whether a sentence is one of the first that tell of anything: lines with a name or a place alone come before them. */
    public boolean lead(int sentence, int first) {
        int from = 0;
        while (from < sentence && !done(from) && (inSentence[from] & TELLING) == 0) {
            from++;
        }
        return sentence - from < first;
    }

    /** The sentence that an original place lies in. */
    public int sentenceAt(int original) {
        int found = 0;
        for (int i = 0; i < words.size() && words.folded().start(words.start(i)) <= original; i++) {
            found = sentences[i];
        }
        return found;
    }

    /** The word that an original place lies in or before; the last one where it lies behind all. */
    public int wordAt(int original) {
        int word = 0;
        while (word < words.size() - 1 && words.folded().end(words.end(word)) <= original) {
            word++;
        }
        return word;
    }

    /** The number of the sentence that a word stands in, from 0. */
    public int sentence(int word) {
        return sentences[word];
    }

    /** How many sentences there are. */
    public int sentenceCount() {
        return count;
    }

    /** Whether a sentence tells of something older than the operation, or asks something of the public. */
    public boolean past(int sentence) {
        return past.get(sentence);
    }

    /** Whether a word of a sentence gives a cue. */
    public boolean has(int sentence, Cue cue) {
        return (inSentence[sentence] & cue.bit()) != 0;
    }

    /** Whether any sentence has a cue. */
    public boolean has(Cue cue) {
        for (long mask : inSentence) {
            if ((mask & cue.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells of something done. */
    public boolean done(int sentence) {
        return Cue.done(inSentence[sentence]);
    }

    /** Whether a word gives a cue; false beyond the ends. */
    public boolean is(int word, Cue cue) {
        return word >= 0 && word < masks.length && (masks[word] & cue.bit()) != 0;
    }

    /** Whether a word names goods. */
    public boolean goods(int word) {
        return goods.get(word);
    }

    /** The first cue a word gives in the order of the table, null for none or beyond the ends. */
    @Nullable
    public Cue cue(int word) {
        return word >= 0 && word < cueAt.length ? cueAt[word] : null;
    }

    /** Whether two words stand in one sentence; false where one lies beyond the ends. */
    public boolean sameSentence(int a, int b) {
        return a >= 0 && b >= 0 && a < sentences.length && b < sentences.length && sentences[a] == sentences[b];
    }

    /** The word at a place, where it stands in the sentence of another; empty beyond that sentence. */
    public String beside(int word, int other) {
        return sameSentence(word, other) ? words.word(word) : "";
    }

    /** The place some words before a word, or where its sentence begins. */
    public int back(int word, int by) {
        int from = word;
        while (from > word - by && sameSentence(from - 1, word)) {
            from--;
        }
        return from;
    }

    /** The first word of the sentence of a word. */
    public int opening(int word) {
        return back(word, word + 1);
    }

    /** Whether one of some words stands between two places. */
    public boolean says(int from, int to, Set<String> wanted) {
        for (int w = from; w < to; w++) {
            if (wanted.contains(words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence of a word has one of some words. */
    public boolean sentenceSays(int word, Set<String> wanted) {
        int end = word;
        while (sameSentence(end, word)) {
            end++;
        }
        return says(opening(word), end, wanted);
    }

    /** Whether one of some words stands between two places, be it with a particle written onto it: وبقيمة. */
    public boolean saysJoined(int from, int to, Set<String> wanted) {
        for (int w = from; w < Math.min(to, words.size()); w++) {
            String word = words.word(w);
            boolean particle = word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ب');
            if (wanted.contains(word) || (particle && wanted.contains(word.substring(1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is such a word: none stands before the first. */
    boolean holds(int word) {
        return word >= 0 && word < words.size();
    }

    /** Whether a mark such as a comma stands between two words. */
    public boolean comma(int before, int after) {
        if (!holds(before) || !holds(after)) {
            return false;
        }
        for (int i = words.end(before); i < words.start(after); i++) {
            char c = words.folded().at(i);
            if (c == ',' || c == ';' || c == ':' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a genitive, which says whose somebody or something is: the victim's nephew, 63 workers' passports. */
    public boolean genitive(int word) {
        if (word < 0 || word + 1 >= words.size() || words.arabic(word)) {
            return false;
        }
        String gap = between(word + 1);
        boolean quoted = word > 0 && between(word).endsWith("'");
        return (gap.equals("'") && words.word(word + 1).equals("s"))
                || (gap.equals("' ") && words.word(word).endsWith("s") && !quoted);
    }

    /** What stands between a word and the one before it, folded. */
    public String between(int word) {
        int start = words.end(word - 1);
        int end = words.start(word);
        return words.folded().text(start, end);
    }

    /** The original words of a folded span. */
    public Evidence.Span span(int start, int end) {
        return new Evidence.Span(
                field, words.folded().start(start), words.folded().end(end));
    }

    /** The original words from one up to another, which is not among them. */
    public Evidence.Span wordSpan(int from, int to) {
        return span(words.start(from), words.end(to - 1));
    }
}
