package blotter.enrich.lexicon;

import java.util.regex.Pattern;

/** What the ending of a Sorani noun says: one of it (گەنجێک), the one that is known (شۆفێرەکە), one more (کرێکارێکیش). */
public final class SoraniNoun {
    /** One by its ending: ێک, with what may follow it. */
    private static final Pattern ONE = Pattern.compile(".*([^ا](یک|یهک)|ایهک)(ی|یان|یش|یشیان|یشی|دا|یدا|هوه|وه)?$");
    /** The one that is known: ەکە, and who comes third. */
    private static final Pattern KNOWN = Pattern.compile(".*([هاوی]که(ش|شی|شیان|ی|یان)?|میان)$");

    private SoraniNoun() {}

    /** Whether a word means one of something: گەنجێک. */
    public static boolean one(String word) {
        return ONE.matcher(word).matches();
    }

    /** Whether a word means the one that is known: دەمانچەکەی. */
    public static boolean known(String word) {
        return KNOWN.matcher(word).matches();
    }

    /** Whether a word tells of one more: کرێکارێکیش, "a worker too". */
    public static boolean oneMore(String word) {
        return word.endsWith("یکیش") || word.endsWith("یهکیش");
    }

    /** Whether a word behind "that" tells of one more: ئەو زێڕینگەرەش, "that goldsmith too". */
    public static boolean thatToo(String word) {
        return word.endsWith("هش");
    }
}
