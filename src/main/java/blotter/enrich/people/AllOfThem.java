package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numerals that stand for all of those told of: وألقي القبض على الخمسة جميعاً, هەرسێکیان گیران, هەرسێ شۆفێر. */
public final class AllOfThem {
    private static final int FEW = 500;
    private static final String THE = "ال";
    /** "All", before a numeral or written onto it. */
    public static final String ALL = "ههر";

    private static final Set<String> DOZENS = WordLists.of("CountedPeople.dozens");
    private static final List<String> OF_THEM = List.of("کیان", "یان");

    private final NumberWords numbers;

    public AllOfThem(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The people for whom the numeral of a word stands; null where none does. */
    @Nullable
    People at(Passage passage, int w) {
        String word = passage.words().word(w);
        boolean people = passage.sameSentence(w, w + 1) && passage.is(w + 1, Cue.PEOPLE);
        boolean on = passage.beside(w - 1, w).equals("علی") && passage.is(w - 2, Cue.ARREST);
        if (on && !people) {
            return people(ofArticle(word), w, w + 1);
        }
        if (word.equals(ALL)) {
            return people(ofThem(passage.beside(w + 1, w)), w, w + 2);
        }
        if (!word.startsWith(ALL)) {
            return null;
        }
        String numeral = word.substring(ALL.length());
        return people ? people(whole(numeral), w, w + 2) : people(ofThem(numeral), w, w + 1);
    }

    private static @Nullable People people(int count, int from, int to) {
        return count > 1 ? new People(count, from, to, true, false) : null;
    }

    /** The number of a numeral with the article, three or more: الثمانية; 0 for other words. */
    public int ofArticle(String word) {
        int count = word.startsWith(THE) ? whole(word.substring(THE.length())) : 0;
        return count > 2 ? count : 0;
    }

    /** The number of سێکیان, three of them, and of هەرسێکیان, all three of them; 0 for other words. */
    public int ofThem(String word) {
        String numeral = word.startsWith(ALL) ? word.substring(ALL.length()) : word;
        if (DOZENS.contains(numeral)) {
            return 0;
        }
        for (String ending : OF_THEM) {
            int count = numeral.endsWith(ending) ? whole(numeral.substring(0, numeral.length() - ending.length())) : 0;
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    /** The number of a word that is a numeral from end to end; 0 for other words. */
    private int whole(String numeral) {
        NumberWords.Reading number = numeral.isEmpty() ? null : numbers.at(Fold.fold(numeral), 0);
        if (number == null || number.end() != numeral.length() || number.value().scale() > 0) {
            return 0;
        }
        int count = number.value().intValue();
        return count <= FEW ? count : 0;
    }
}
