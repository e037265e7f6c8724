package blotter.search.lucene;

import blotter.text.NameSpellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a name of a person, with what belongs to it: عبد الرحمن and Abd al-Rahman are one word as Abdulrahman is, صلاح الدين
 * as Salahuddin, and an article is no word of its own.
 *
 * @param stem without article, and without عبد, الدين or الله where the kind says that they stand there
 * @param article whether it was typed with one
 * @param from first of the typed words that it is made of
 * @param to one past the last
 */
record NameWord(Kind kind, String stem, boolean article, int from, int to) {
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "il", "ar", "ur", "er", "as", "ash", "ad", "ud", "ed", "an", "at", "az", "adh");
    private static final Pattern SERVANT = Pattern.compile("abd(?:[aeiou]l|[aeu])?");
    private static final Pattern SERVANT_OF = Pattern.compile("abd(?:[aeiou]l|[au](?=([^aeiou])\\1))(.{3,})");
    private static final Pattern FAITH = Pattern.compile("(?:[aeu][ld]-?)?d(?:i|ee)ne?");
    private static final Pattern OF_FAITH = Pattern.compile("(.{3,}?)(?:[aeu][ld]|[eu])d(?:i|ee)ne?");
    private static final Pattern ARABIC_SERVANT_OF = Pattern.compile("(?:عبدال|عهبدول|عهبدو)(.{2,})");
    private static final Pattern ARABIC_OF_FAITH = Pattern.compile("(.{2,}?)(?:الدین|و?ل?ه?ددین|هدین)");
    private static final Pattern GOD = Pattern.compile("[aeou]?llah");
    private static final Pattern OF_GOD = Pattern.compile("(.{3,}?)[aeou]llah");
    private static final Pattern ARABIC_OF_GOD = Pattern.compile("(.{3,}?)(?:الله|وللا)");
    static final String FAITH_ITSELF = "الدین";
    static final String GOD_ITSELF = "الله";
    private static final String ARABIC_ARTICLE = "ال";

    /** What a word is made of. */
    enum Kind {
        PLAIN,
        /** With عبد and an article before it. */
        SERVANT,
        /** With الدين behind it. */
        FAITH,
        /** With الله behind it. */
        GOD
    }

    /**
     * The words of a name.
     *
     * @param terms folded, of one script
     * @param typed which typed word each term is part of
     */
    static List<NameWord> of(List<String> terms, List<Integer> typed) {
        var words = new ArrayList<NameWord>();
        for (int at = 0; at < terms.size(); at++) {
            int first = at;
            String term = terms.get(at);
            String next = at + 1 < terms.size() ? terms.get(at + 1) : "";
            boolean articled = ARTICLES.contains(next) && at + 2 < terms.size();
            NameWord word = one(term);
            if (SERVANT.matcher(term).matches() && !next.isEmpty()) {
                at += articled ? 2 : 1;
                word = new NameWord(Kind.SERVANT, terms.get(at));
            } else if (term.equals("عبد") && next.startsWith(ARABIC_ARTICLE)) {
                at++;
                word = new NameWord(Kind.SERVANT, next.substring(ARABIC_ARTICLE.length()));
            } else if (next.equals(FAITH_ITSELF) || FAITH.matcher(next).matches()) {
                at++;
                word = new NameWord(Kind.FAITH, term);
            } else if (articled && FAITH.matcher(terms.get(at + 2)).matches()) {
                at += 2;
                word = new NameWord(Kind.FAITH, term);
            } else if (next.equals(GOD_ITSELF) || GOD.matcher(next).matches()) {
                at++;
                word = new NameWord(Kind.GOD, term);
            } else if (ARTICLES.contains(term) && !next.isEmpty()) {
                at++;
                word = new NameWord(Kind.PLAIN, next, true, 0, 0);
            }
            words.add(new NameWord(word.kind, word.stem, word.article, typed.get(first), typed.get(at) + 1));
        }
        return words;
    }

    /** The word itself, wherever it was typed. */
    NameWord anywhere() {
        return new NameWord(kind, stem, article, 0, 0);
    }

    private NameWord(Kind kind, String stem) {
        this(kind, stem, false, 0, 0);
    }

    private static NameWord one(String term) {
        boolean latin = NameSpellings.latin(term);
        Matcher servant = (latin ? SERVANT_OF : ARABIC_SERVANT_OF).matcher(term);
        if (servant.matches()) {
            String stem = servant.group(servant.groupCount());
            return new NameWord(Kind.SERVANT, latin && servant.group(1) != null ? stem.substring(1) : stem);
        }
        Matcher faith = (latin ? OF_FAITH : ARABIC_OF_FAITH).matcher(term);
        if (faith.matches()) {
            return new NameWord(Kind.FAITH, faith.group(1));
        }
        Matcher god = (latin ? OF_GOD : ARABIC_OF_GOD).matcher(term);
        if (god.matches()) {
            return new NameWord(Kind.GOD, god.group(1));
        }
        boolean article = term.startsWith(ARABIC_ARTICLE) && term.length() > 4;
        return new NameWord(Kind.PLAIN, article ? term.substring(ARABIC_ARTICLE.length()) : term, article, 0, 0);
    }

    /** All of it in one word of its script. */
    String joined() {
        boolean latin = NameSpellings.latin(stem);
        return switch (kind) {
            case PLAIN -> stem;
            case SERVANT -> (latin ? "abdul" : "عبدال") + stem;
            case FAITH -> stem + (latin ? "uddin" : FAITH_ITSELF);
            case GOD -> stem + (latin ? "allah" : GOD_ITSELF);
        };
    }
}
