package blotter.text;

import blotter.text.NameSound.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every way in which a word of a name may be written in an orthography, as a net of letters: a word is one of the ways when it
 * leads from the first knot to an end. The word is heard in every way it may be read, and what is heard is written down again.
 *
 * <p>Words are folded as the index folds them.
 */
public final class NameSpellings {
    private static final List<NameSound> SOUNDS = NameSound.all();

    private final String word;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> ends = new TreeSet<>();
    private final Map<Knot, Integer> knots = new HashMap<>();
    private final List<Knot> open = new ArrayList<>();

    /**
     * What leads from one knot to another.
     *
     * @param letters empty where nothing is written
     */
    public record Step(int from, int to, String letters) {}

    /** What was heard last. */
    private enum Last {
        NOTHING,
        CONSONANT,
        /** One that is not written, after which another such would have no end. */
        SLIGHT,
        VOWEL,
        END
    }

    /** How far the word was read, how, and how it is written: one word is not written in two ways. */
    private record Knot(Orthography read, Orthography written, int at, Last last) {}

    private NameSpellings(String word) {
        this.word = word;
    }

    /**
     * The ways to write a word.
     *
     * @param read how it may be meant
     * @param written how it is to be written
     */
    public static NameSpellings of(String word, Set<Orthography> read, Set<Orthography> written) {
        var net = new NameSpellings(word);
        for (Orthography from : read) {
            for (Orthography to : written) {
                net.steps.add(new Step(0, net.knot(new Knot(from, to, 0, Last.NOTHING)), ""));
            }
        }
        while (!net.open.isEmpty()) {
            net.read(net.open.removeLast());
        }
        return net;
    }

    /** Whether a word that the net leads to has vowels that the pattern of the Arabic one of the two allows. */
    public boolean plausible(String other) {
        boolean latin = latin(word);
        return latin == latin(other) || NamePattern.fits(latin ? other : word, latin ? word : other);
    }

    /** Whether a word is written in Latin letters. */
    public static boolean latin(String word) {
        return !word.isEmpty() && word.charAt(0) < 0x250;
    }

    /** Where the net begins is knot 0. */
    public List<Step> steps() {
        return steps;
    }

    public Set<Integer> ends() {
        return ends;
    }

    /** How many knots there are. */
    public int size() {
        return knots.size() + 1;
    }

    private int knot(Knot knot) {
        Integer known = knots.get(knot);
        if (known != null) {
            return known;
        }
        int number = knots.size() + 1;
        knots.put(knot, number);
        open.add(knot);
        if (knot.at == word.length() && knot.last != Last.NOTHING) {
            ends.add(number);
        }
        return number;
    }

    private void read(Knot knot) {
        for (NameSound sound : SOUNDS) {
            if (!follows(sound.kind(), knot.last)) {
                continue;
            }
            for (String writing : sound.in(knot.read)) {
                read(knot, sound, writing);
                if (doubles(sound, writing, knot.read)) {
                    read(knot, sound, writing + writing);
                }
            }
        }
    }

    private void read(Knot knot, NameSound sound, String writing) {
        int end = knot.at + writing.length();
        boolean last = end == word.length();
        boolean fits = word.startsWith(writing, knot.at)
                && (last || !sound.kind().ends())
                && !(last && sound.kind().shortVowel())
                && !(sound.kind() == Kind.EARLY_VOWEL && knot.at > (knot.read == Orthography.LATIN ? 2 : 1))
                && !(sound.kind() == Kind.SLIGHT && writing.isEmpty() && !besideVowel(knot.at));
        if (!fits) {
            return;
        }
        int to = knot(new Knot(knot.read, knot.written, end, after(sound.kind(), writing)));
        int from = knot(knot);
        for (String letters : sound.in(knot.written)) {
            steps.add(new Step(from, to, letters));
            if (doubles(sound, letters, knot.written)) {
                steps.add(new Step(from, to, letters + letters));
            }
        }
    }

    /** Only what is pronounced with a vowel is left out between Latin letters. */
    private boolean besideVowel(int at) {
        return (at > 0 && vowel(word.charAt(at - 1))) || (at < word.length() && vowel(word.charAt(at)));
    }

    private static boolean vowel(char letter) {
        return "aeiouy'".indexOf(letter) >= 0;
    }

    /** Arabic writes a double consonant once. */
    private static boolean doubles(NameSound sound, String writing, Orthography orthography) {
        return sound.kind().consonant() && writing.length() == 1 && orthography != Orthography.ARABIC;
    }

    private static boolean follows(Kind kind, Last last) {
        boolean consonant = last == Last.CONSONANT || last == Last.SLIGHT;
        return last != Last.END
                && switch (kind) {
                    case CONSONANT -> true;
                    case SLIGHT -> last != Last.SLIGHT;
                    case SHORT_VOWEL, EARLY_VOWEL, LONG_VOWEL, SYLLABLE, LAST_VOWEL -> consonant;
                    case GLIDE, LAST -> last != Last.NOTHING;
                    case FIRST_VOWEL, BEFORE, WHOLE -> last == Last.NOTHING;
                };
    }

    private static Last after(Kind kind, String writing) {
        return switch (kind) {
            case CONSONANT -> Last.CONSONANT;
            case SLIGHT -> writing.isEmpty() ? Last.SLIGHT : Last.CONSONANT;
            case SHORT_VOWEL, EARLY_VOWEL, LONG_VOWEL, SYLLABLE, GLIDE, FIRST_VOWEL -> Last.VOWEL;
            case BEFORE -> Last.NOTHING;
            case LAST_VOWEL, LAST, WHOLE -> Last.END;
        };
    }
}
