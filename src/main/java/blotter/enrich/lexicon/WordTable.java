package blotter.enrich.lexicon;

import blotter.text.Tables;
import java.util.List;

/** The tables of words beside this class: a row a line, its cells set apart by tabs, lines that begin with # are for people. */
public final class WordTable {
    private WordTable() {}

    /** The rows of a table; a cell may be empty. */
    public static List<String[]> rows(String name) {
        return Tables.rows(WordTable.class, name);
    }
}
