package blotter.search.lucene;

import blotter.search.Expression;
import blotter.search.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that are written in two ways which mean the same: {@code I.N.S.S.} and INSS, {@code 20kg} and 20 kg, 216,000 and 216000. */
final class OtherSpelling {
    private static final String[] BETWEEN_THOUSANDS = {",", ".", "٬", "،"};
    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{3,14}");
    private static final Pattern SET_APART = Pattern.compile("[1-9][0-9]{0,2}(?:([,٬،])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");

    /** Father of, folded, which begins the name many are known by: أبو, and in the other cases أبي, بأبي, لأبي and أبا. */
    private static final Set<String> FATHER_IN_CASES = Set.of("ابی", "ابا", "بابی", "لابی");

    private static final String FATHER = "ابو";

    private OtherSpelling() {}

    /** Parts of a query with acronyms without dots, and numbers apart from their units. */
    static List<Expression> of(List<Expression> parts) {
        var out = new ArrayList<Expression>();
        for (Expression part : parts) {
            if (part instanceof Word word) {
                words(word.text()).forEach(text -> out.add(new Word(text)));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    private static Stream<String> words(String typed) {
        String bare = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (AcronymFilter.acronym(bare)) {
            return Stream.of(bare.replace(".", ""));
        }
        int cut = QuantityFilter.cut(typed);
        return cut == 0 ? Stream.of(typed) : Stream.of(typed.substring(0, cut), typed.substring(cut));
    }

    /** The other ways to write a term: a whole number, or the father in the name of a fighter. */
    static Set<String> of(String term) {
        return term.equals(FATHER) ? FATHER_IN_CASES : ofNumber(term);
    }

    /** Every way to write a whole number of four digits or more, with its thousands together or apart; none for other terms. */
    private static Set<String> ofNumber(String term) {
        var ways = new TreeSet<String>();
        boolean apart = SET_APART.matcher(term).matches();
        if (apart || PLAIN.matcher(term).matches()) {
            String digits = term.replaceAll("[^0-9]", "");
            ways.add(digits);
            for (String between : BETWEEN_THOUSANDS) {
                ways.add(THOUSANDS.matcher(digits).replaceAll(between));
            }
        }
        return ways;
    }
}
