package blotter.text;

import java.util.regex.Pattern;

/**
 * What the pattern of an Arabic word says of the vowels that are not written: of the measure fāʿil (سالم) the second is an i;
 * three consonants alone (كرم) are no faʿīl, faʿūl or faʿʿāl, and one with a ی between them (زيد) is no fiyāl, which all
 * write their long vowel (W. Wright, A Grammar of the Arabic Language, on the measures of nouns). Only s is doubled in Latin
 * letters where nothing is doubled: Hassan is حسن too.
 */
final class NamePattern {
    private static final String LETTER = "[^اویه]";
    private static final Pattern DOER = Pattern.compile("(?:ال)?" + LETTER + "ا" + LETTER + LETTER);
    private static final Pattern BARE = Pattern.compile("(?:ال)?" + LETTER + "[^اوی]" + LETTER);
    private static final Pattern WITH_I = Pattern.compile(".*[ie][^aeiouy']+");
    private static final Pattern LONG = Pattern.compile(
            "[^aeiou]+a[^aeiou]*(?:i|ee|u|oo|ou)[^aeiou]+|[^aeiou]*[aeiou]+([^aeious])\\1[aeiou]+[^aeiou]+");
    private static final Pattern HOLLOW = Pattern.compile("(?:ال)?" + LETTER + "ی" + LETTER);
    private static final Pattern WITH_YA = Pattern.compile("[^aeiou]+iy?a[^aeiou]+");

    private NamePattern() {}

    /** Whether a word in Latin letters may be the Arabic one, as far as its pattern tells. */
    static boolean fits(String arabic, String latin) {
        return !(DOER.matcher(arabic).matches() && !WITH_I.matcher(latin).matches())
                && !(BARE.matcher(arabic).matches() && LONG.matcher(latin).matches())
                && !(HOLLOW.matcher(arabic).matches() && WITH_YA.matcher(latin).matches());
    }
}
