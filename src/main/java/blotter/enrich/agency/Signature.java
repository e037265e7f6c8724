package blotter.enrich.agency;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.NamedAgency;
import blotter.release.Evidence;
import blotter.text.Fold;
import java.util.Arrays;
import java.util.Set;

/** The agency whose statement it is by its form: named in the title as "Statement of", بيان صادر عن, or alone in a line that closes the text. */
final class Signature {
    private static final Set<String> STATEMENT = WordLists.of("Signature.statement");
    /** Words between "statement" and the name: statement by the, بيان صادر عن. */
    private static final int WITHIN = 3;

    /** Lines that may follow the name: its day, a telephone number. */
    private static final int LINES_AFTER = 2;

    private static final Set<String> OFFICES = WordLists.of("Signature.offices");
    private static final String DASHES = "-–—/|";
    private static final int LONGEST_LINE = 40;

    private Signature() {}

    static boolean of(NamedAgency one) {
        return one.passage().field() == Evidence.Field.TITLE ? titled(one) : signs(one);
    }

    private static boolean titled(NamedAgency one) {
        int from = one.named().from();
        for (int w = from - 1; w >= Math.max(0, from - WITHIN); w--) {
            if (STATEMENT.contains(one.passage().words().word(w))) {
                return w == 0;
            }
        }
        return false;
    }

    /** Whether nothing but an office of the agency stands in its line: المديرية العامة للأمن الوطني - خلية الاتصال والصحافة. */
    private static boolean office(String rest) {
        return rest.isEmpty()
                || (rest.length() <= LONGEST_LINE
                        && DASHES.indexOf(rest.charAt(0)) >= 0
                        && Arrays.stream(Fold.key(rest).split(" ")).anyMatch(OFFICES::contains));
    }

    private static boolean signs(NamedAgency one) {
        String text = one.passage().words().original();
        int start = one.passage().words().folded().start(one.named().start());
        int end = one.passage().words().folded().end(one.named().end());
        int line = text.lastIndexOf('\n', start) + 1;
        int next = text.indexOf('\n', end);
        String rest = next < 0 ? "" : text.substring(next).strip();
        boolean alone = text.substring(line, start).isBlank()
                && office(text.substring(end, next < 0 ? text.length() : next).strip());
        return line > 0
                && alone
                && rest.lines().count() <= LINES_AFTER
                && rest.lines().allMatch(each -> each.length() <= LONGEST_LINE);
    }
}
