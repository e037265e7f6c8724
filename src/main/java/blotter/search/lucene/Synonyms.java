package blotter.search.lucene;

import blotter.search.Thesaurus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the set of the thesaurus that typed words belong to: as spelled, or else as forms of a word of a set, so that
 * المختبر, تاقیگەی and arrests are found too.
 */
final class Synonyms {
    /** What is written onto an Arabic or Sorani word, folded; the empty one first. */
    private static final Set<String> CLITICS = clitics();

    /** What may follow an Arabic or Sorani noun, folded: معامل and معاملات, الماس and الماستر have nothing in common. */
    private static final Pattern ENDINGS = Pattern.compile("|نا|ا|ون|(ه|ی|ان|دا|مان|وه|ش).*");

    private static final String FEMININE = "ة";
    private static final String FOLDED = "ه";
    private static final String ARTICLE = "ال";
    /** A word that may do without its article is longer than this with it. */
    private static final int LONG = 5;

    private final WordQueries words;
    private final Map<List<String>, List<String>> spelled = new HashMap<>();
    private final Map<List<String>, List<Member>> stemmed = new HashMap<>();

    /** A word of a set, folded. */
    private record Member(List<String> terms, List<String> set) {}

    Synonyms(Thesaurus thesaurus, WordQueries words) {
        this.words = words;
        for (List<String> set : thesaurus.sets()) {
            for (String word : set) {
                List<String> terms = words.folded(word).terms();
                spelled.putIfAbsent(terms, set);
                words.forms(word)
                        .forEach(form -> stemmed.computeIfAbsent(form, _ -> new ArrayList<>())
                                .add(new Member(terms, set)));
            }
        }
    }

    private static Set<String> clitics() {
        Set<String> clitics = new HashSet<>(AffixFilter.ARABIC_CLITICS);
        clitics.addAll(AffixFilter.SORANI_CLITICS);
        clitics.addAll(List.of("", "ب", "ل", "ف", "ک", "وب", "ول"));
        return Set.copyOf(clitics);
    }

    /** All words that mean the same as these, these among them; empty when none do. */
    List<String> of(String typed) {
        List<String> terms = words.folded(typed).terms();
        List<String> set = spelled.get(terms);
        if (set != null) {
            return set;
        }
        for (List<String> form : words.forms(typed)) {
            for (Member member : stemmed.getOrDefault(form, List.of())) {
                if (inflects(terms, member.terms) && !otherGender(typed, terms, member.terms)) {
                    return member.set;
                }
            }
        }
        return List.of();
    }

    /**
     * Whether words are forms of others of the same stem. A stem alone says too little in Arabic and Sorani: غراما (grams) has that of غرامة (a
     * fine), مكتب (office) that of مكتبة (library).
     */
    private static boolean inflects(List<String> typed, List<String> words) {
        boolean same = typed.size() == words.size();
        for (int i = 0; same && i < typed.size(); i++) {
            same = inflects(typed.get(i), words.get(i));
        }
        return same;
    }

    private static boolean inflects(String typed, String member) {
        boolean article = member.startsWith(ARTICLE) && member.length() > LONG;
        String word = article ? member.substring(ARTICLE.length()) : member;
        if (Character.UnicodeScript.of(word.charAt(0)) != Character.UnicodeScript.ARABIC) {
            return true;
        }
        int at = typed.indexOf(word);
        return at >= 0
                && CLITICS.contains(typed.substring(0, at))
                && ENDINGS.matcher(typed.substring(at + word.length())).matches();
    }

    /** المنفذة (executing) is no form of منفذ (a crossing): what folds to "his" is the feminine ending. */
    private static boolean otherGender(String typed, List<String> terms, List<String> words) {
        String last = words.getLast();
        return typed.endsWith(FEMININE) && terms.getLast().endsWith(last + FOLDED);
    }
}
