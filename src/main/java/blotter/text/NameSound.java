package blotter.text;

import java.util.List;
import java.util.stream.Stream;

/** A sound of names and its writings, a line of {@code name-sounds.tsv}, where the sources are. */
record NameSound(Kind kind, List<String> arabic, List<String> sorani, List<String> latin) {
    private static final String NOT_WRITTEN = "_";
    private static final String NEVER = "-";

    /** Where a sound may stand in a word. */
    enum Kind {
        CONSONANT("c"),
        /** A consonant that some writers leave out. */
        SLIGHT("s"),
        SHORT_VOWEL("u"),
        /** A short vowel that is written in the first syllable alone. */
        EARLY_VOWEL("1"),
        LONG_VOWEL("v"),
        SYLLABLE("x"),
        GLIDE("g"),
        FIRST_VOWEL("^"),
        /** An article and what else stands before the rest of a name. */
        BEFORE("a"),
        LAST_VOWEL("$"),
        LAST("e"),
        WHOLE("=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        static Kind of(String sign) {
            return Stream.of(values())
                    .filter(kind -> kind.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no kind of sound \"" + sign + "\""));
        }

        boolean consonant() {
            return this == CONSONANT;
        }

        boolean shortVowel() {
            return this == SHORT_VOWEL || this == EARLY_VOWEL;
        }

        /** Whether the word ends with it. */
        boolean ends() {
            return this == LAST_VOWEL || this == LAST || this == WHOLE;
        }
    }

    /** How the sound is written; an empty string where it is not. */
    List<String> in(Orthography orthography) {
        return switch (orthography) {
            case ARABIC -> arabic;
            case SORANI -> sorani;
            case LATIN -> latin;
        };
    }

    static List<NameSound> all() {
        return Tables.rows(NameSound.class, "name-sounds.tsv").stream()
                .map(cells ->
                        new NameSound(Kind.of(cells[0]), writings(cells[1]), writings(cells[2]), writings(cells[3])))
                .toList();
    }

    private static List<String> writings(String cell) {
        return cell.equals(NEVER)
                ? List.of()
                : Stream.of(cell.split(" ", -1))
                        .map(writing -> writing.equals(NOT_WRITTEN) ? "" : writing)
                        .toList();
    }
}
