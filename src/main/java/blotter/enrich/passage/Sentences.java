package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.text.Folded;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts words into sentences. Short lines after a colon that tell of nothing done are items of the list that the colon opens. */
final class Sentences {
    private static final Set<Cue> CLAUSES =
            EnumSet.of(Cue.SAY, Cue.HANDED, Cue.HARM, Cue.CHARGE, Cue.UNARRESTED, Cue.UNHARMED, Cue.UNWOUNDED);
    private static final int RELATIVE_WITHIN = 3;
    private static final Set<String> ABBREVIATIONS = WordLists.of("Sentences.abbreviations");
    /** مشيراً إلى أن: what is said besides is a sentence of its own. */
    private static final Set<String> ADDING = WordLists.of("Sentences.adding");

    private static final Set<String> THAT = WordLists.of("Sentences.that");
    private static final int THAT_WITHIN = 2;

    /** The most words of an item of a list. */
    private static final int ITEM = 18;

    private final Words words;
    private final List<Tag<Cue>> cues;
    private final int[] numbers;
    private final BitSet added = new BitSet();
    private final int count;

    Sentences(Words words, List<Tag<Cue>> cues) {
        this.words = words;
        this.cues = cues;
        this.numbers = new int[words.size()];
        this.count = cut();
    }

    /** The number of the sentence that each word stands in. */
    int[] numbers() {
        return numbers;
    }

    int count() {
        return count;
    }

    /** The sentences that only say more beside the one before: what that is told of as older or denied, they are too. */
    BitSet added() {
        return added;
    }

    private int cut() {
        int sentence = 0;
        boolean list = false;
        Folded folded = words.folded();
        BitSet done = done();
        for (int i = 0; i < words.size(); i++) {
            boolean ends = i > 0 && breaks(folded, i - 1);
            if (ends || (i > 0 && adds(i))) {
                list = opens(i) ? item(i, done) : list && line(i) && item(i, done);
                sentence += list ? 0 : 1;
                added.set(sentence, !ends && !list);
            }
            numbers[i] = sentence;
        }
        return words.size() == 0 ? 0 : sentence + 1;
    }

    /** The words of cues that tell of something done, said or suffered: a clause, and no item of a list. */
    private BitSet done() {
        BitSet done = new BitSet();
        for (Tag<Cue> tag : cues) {
            boolean clause = tag.things().stream().anyMatch(cue -> cue.done() || CLAUSES.contains(cue));
            if (clause && !relative(tag.from())) {
                done.set(tag.from(), tag.to());
            }
        }
        return done;
    }

    /** Whether a word is only told of somebody: "his nephew, who was later released". */
    private boolean relative(int word) {
        for (int w = word - 1; w >= Math.max(0, word - RELATIVE_WITHIN); w--) {
            if (words.word(w).equals("who")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a new line begins with a word. */
    private boolean line(int word) {
        return between(word).indexOf('\n') >= 0;
    }

    /** Whether the line before a word ends with a colon: "the following were seized:". */
    private boolean opens(int word) {
        String gap = between(word);
        return gap.indexOf('\n') > gap.indexOf(':') && gap.indexOf(':') >= 0;
    }

    /** Whether the line that begins with a word is short and tells of nothing done: it belongs to the sentence that opens the list. */
    private boolean item(int word, BitSet done) {
        int end = word + 1;
        while (end < words.size() && !line(end)) {
            end++;
        }
        int first = done.nextSetBit(word);
        return end - word <= ITEM && (first < 0 || first >= end);
    }

    /** Whether a sentence ends after a word: at a mark, but not at the point of "Jan. 10". */
    private boolean breaks(Folded folded, int before) {
        int from = words.end(before);
        int to = words.start(before + 1);
        boolean shortened = initial(words.word(before)) || ABBREVIATIONS.contains(words.word(before));
        for (int i = from; i < to; i++) {
            char c = folded.at(i);
            boolean spaced = i + 1 < to && folded.at(i + 1) != '.';
            if (c == '\n' || c == '!' || c == '?' || (c == '.' && spaced && !shortened)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word opens what somebody says besides: "..., adding that". */
    private boolean adds(int word) {
        if (!ADDING.contains(words.word(word)) || between(word).indexOf(',') < 0) {
            return false;
        }
        for (int w = word + 1; w <= word + THAT_WITHIN && w < words.size(); w++) {
            if (THAT.contains(words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** A letter that stands for a name, also under "and": م. ع. وج. ح. */
    private static boolean initial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(0) == 'و');
    }

    private String between(int word) {
        int start = words.end(word - 1);
        int end = words.start(word);
        return words.folded().text(start, end);
    }
}
