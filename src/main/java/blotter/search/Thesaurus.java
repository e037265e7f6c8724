package blotter.search;

import blotter.text.Tables;
import java.util.Arrays;
import java.util.List;

/**
 * Words of the trade that mean the same in the languages of the archive and in short forms, from {@code thesaurus.tsv}: who
 * asks for a meth lab means مختبر and تاقیگە too. A word may stand in one set only.
 */
public record Thesaurus(List<List<String>> sets) {
    public Thesaurus {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /** The sets that are shipped. */
    public static Thesaurus shipped() {
        return new Thesaurus(Tables.lines(Thesaurus.class, "thesaurus.tsv").stream()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList());
    }
}
