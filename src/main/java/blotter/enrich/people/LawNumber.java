package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Tells the numbers of articles, laws and cases, which count nobody: Article 27, Articles 281, 284 and 289, ماددەی ٤٤٣ و ٤٦٠. */
final class LawNumber {
    private static final Set<String> LAW = WordLists.of("LawNumber.law");
    private static final Set<String> STEMS = WordLists.of("LawNumber.stems");
    private static final Set<String> JOINING = WordLists.of("LawNumber.joining");

    private LawNumber() {}

    static boolean is(Passage passage, int w) {
        String before = passage.beside(w - 1, w);
        return LAW.contains(before)
                || STEMS.stream().anyMatch(before::startsWith)
                || (digits(passage, w) && joined(passage, w, before) && !passage.is(w + 1, Cue.PEOPLE));
    }

    /** Whether "and" or a comma joins a number to one of an article before it. */
    private static boolean joined(Passage passage, int w, String before) {
        boolean and = JOINING.contains(before);
        int number = and ? w - 2 : w - 1;
        return passage.sameSentence(number, w)
                && (and || passage.comma(number, w))
                && digits(passage, number)
                && is(passage, number);
    }

    private static boolean digits(Passage passage, int w) {
        return Character.isDigit(passage.words().word(w).charAt(0));
    }
}
