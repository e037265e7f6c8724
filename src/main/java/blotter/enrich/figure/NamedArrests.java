package blotter.enrich.figure;

import blotter.enrich.event.Surrender;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.people.Roster;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts arrests that English tells of by names and pronouns: "Odeh was arrested", "he was caught", "police arrested Karim Odeh" are one
 * for each name, "both are being held" two, "all four remain in custody" four.
 */
final class NamedArrests {
    private static final int CHAIN = 6;
    private static final String ARREST = "arrest";
    /** From the noun to the name behind an age: arrest of 55-year-old. */
    private static final int AGED = 5;

    private static final Set<String> ACTIVE = WordLists.of("NamedArrests.active");
    private static final Set<String> WORDS_OF_CHAIN = WordLists.of("NamedArrests.chain");
    private static final Set<String> COPULAS = WordLists.of("NamedArrests.copulas");
    private static final Set<String> SINGLE = WordLists.of("NamedArrests.single");
    private static final Set<String> BEHIND = WordLists.of("NamedArrests.behind");
    private static final Set<String> DAYS = WordLists.of("GoverningVerb.days");
    private static final Set<String> PRONOUNS = WordLists.of("NamedArrests.pronouns");
    /** Whoever is told of without a name. */
    private static final String SOMEBODY = "";

    private final NumberWords numbers;
    private final Map<String, Evidence> named = new LinkedHashMap<>();
    private @Nullable Found<Integer> all;

    NamedArrests(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** Takes what the word of an arrest tells. */
    void add(Passage passage, int w) {
        int name = ACTIVE.contains(passage.words().word(w)) && object(passage, w + 1) ? w + 1 : arrestOf(passage, w);
        if (name >= 0) {
            int end = Roster.nameEnd(passage, name);
            named.putIfAbsent(passage.words().word(end - 1), passage.wordSpan(w, end));
            return;
        }
        int subject = subject(passage, w);
        if (subject >= 0) {
            told(passage, subject, w);
        } else if (Surrender.is(passage, w)) {
            named.putIfAbsent(SOMEBODY, passage.wordSpan(w, w + 2));
        }
    }

    private void told(Passage passage, int subject, int w) {
        Evidence words = passage.wordSpan(Math.max(0, passage.back(subject, 1)), w + 1);
        String word = passage.words().word(subject);
        int several =
                word.equals("both") ? 2 : passage.beside(subject - 1, w).equals("all") ? number(passage, subject) : 0;
        if (several > 1) {
            all = all == null || all.value() < several ? Found.of(several, words) : all;
        } else if (SINGLE.contains(passage.words().word(subject + 1))) {
            named.putIfAbsent(passage.words().capital(subject) && !PRONOUNS.contains(word) ? word : SOMEBODY, words);
        }
    }

    /** How many are told of, each with the words that tell it; null where nobody is. */
    @Nullable
    Found<Integer> found() {
        List<Evidence> names = new ArrayList<>(named.values());
        if (named.size() > 1 && named.containsKey(SOMEBODY)) {
            names.remove(named.get(SOMEBODY));
        }
        if (all != null && all.value() >= names.size()) {
            return all;
        }
        return names.isEmpty() ? null : new Found<>(names.size(), names);
    }

    /** Where the name begins in "the arrest of (55-year-old) Karim Odeh"; -1 where none does. */
    private static int arrestOf(Passage passage, int w) {
        if (!ARREST.equals(passage.words().word(w)) || !passage.beside(w + 1, w).equals("of")) {
            return -1;
        }
        boolean aged = passage.beside(w + 3, w).equals("year");
        int name = aged ? w + AGED : w + 2;
        return Roster.name(passage, name) ? name : -1;
    }

    /** Whether somebody is named right behind the verb: a name of two words, or one before a comma or "as he left". */
    private static boolean object(Passage passage, int w) {
        if (Roster.name(passage, w)) {
            return true;
        }
        boolean name = passage.sameSentence(w - 1, w)
                && passage.words().capital(w)
                && passage.cue(w) == null
                && !DAYS.contains(passage.words().word(w));
        return name
                && (!passage.sameSentence(w + 1, w)
                        || passage.comma(w, w + 1)
                        || BEHIND.contains(passage.words().word(w + 1)));
    }

    /** The last word of who is told of before "was later arrested"; -1 where no such verb stands before the word. */
    private static int subject(Passage passage, int w) {
        int first = w;
        boolean verb = false;
        while (first > w - CHAIN
                && passage.sameSentence(first - 1, w)
                && WORDS_OF_CHAIN.contains(passage.words().word(first - 1))) {
            first--;
            verb |= COPULAS.contains(passage.words().word(first));
        }
        return verb && passage.sameSentence(first - 1, w) ? first - 1 : -1;
    }

    private int number(Passage passage, int w) {
        NumberWords.Reading number =
                numbers.at(passage.words().folded(), passage.words().start(w));
        return number == null || number.value().scale() > 0 ? 0 : number.value().intValue();
    }
}
