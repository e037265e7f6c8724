package blotter.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A way in which people type the words of a text again. */
enum Spelling {
    AS_TYPED(""),
    /** Without hamza, and ه for ة. */
    BARE(".bare"),
    /** Typed on a Persian or Kurdish keyboard. */
    PERSIAN_KEYBOARD(".persian-keyboard"),
    /** Typed on an Arabic keyboard. */
    ARABIC_KEYBOARD(".arabic-keyboard"),
    /** With ه and a joiner for ە. */
    HEH_AND_JOINER(".heh-and-joiner"),
    /** Sorani nouns without their endings. */
    WITHOUT_ENDINGS(".without-endings");

    private static final List<String> ENDINGS = List.of("ەکانی", "ەکان", "ەکەی", "ەکە", "ان", "ی");

    private final String suffix;

    Spelling(String suffix) {
        this.suffix = suffix;
    }

    /** What stands behind a set's name in the name of a score. */
    String suffix() {
        return suffix;
    }

    String respell(String words) {
        return switch (this) {
            case AS_TYPED -> words;
            case BARE -> words.replaceAll("[أإآ]", "ا").replace('ة', 'ه').replace('ى', 'ي');
            case PERSIAN_KEYBOARD -> words.replace('ي', 'ی').replace('ك', 'ک');
            case ARABIC_KEYBOARD -> words.replace('ی', 'ي').replace('ک', 'ك');
            case HEH_AND_JOINER -> words.replace("ە", "ه\u200c");
            case WITHOUT_ENDINGS -> stripped(words);
        };
    }

    private static String stripped(String words) {
        var out = new ArrayList<String>();
        for (String word : words.split(" ", -1)) {
            out.add(ENDINGS.stream()
                    .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= 3)
                    .findFirst()
                    .map(ending -> word.substring(0, word.length() - ending.length()))
                    .orElse(word));
        }
        return String.join(" ", out);
    }
}
