package blotter.search.lucene;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One word or phrase, looked for in every field it may stand in. A word in the title weighs more than one in the text, and
 * a word as spelled more than its stem. Stems are tried in the languages of the word's script.
 */
final class WordQueries {
    private static final float TITLE = 2f;
    private static final float STEM = 0.6f;
    /** How much the weaker fields add to the strongest. */
    private static final float TIE = 0.4f;

    private static final List<String> LATIN = List.of(".en");
    private static final List<String> ARABIC = List.of(".ar", ".ckb");

    private final Analyzer analyzer;

    WordQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Folded terms of the text. */
    Tokens folded(String text) {
        return Tokens.of(analyzer, Schema.TEXT + Schema.FOLD, text);
    }

    /** What a text is compared by: its folded terms, then, in the Arabic script, its stems, each with the field they are of. */
    List<List<String>> forms(String text) {
        var forms = new ArrayList<List<String>>();
        List<String> suffixes = stems(text);
        form(forms, Schema.FOLD, text);
        if (suffixes.equals(ARABIC)) {
            suffixes.forEach(suffix -> form(forms, suffix, text));
        }
        return forms;
    }

    private void form(List<List<String>> forms, String suffix, String text) {
        List<String> terms = Tokens.of(analyzer, Schema.TEXT + suffix, text).terms();
        if (!terms.isEmpty()) {
            var form = new ArrayList<String>();
            form.add(suffix);
            form.addAll(terms);
            forms.add(form);
        }
    }

    /** A word in any of its forms; null when the text holds none. */
    @Nullable
    Query word(String text, boolean titleOnly) {
        var fields = new ArrayList<Query>();
        add(fields, Schema.FOLD, text, titleOnly, 1f);
        for (String suffix : stems(text)) {
            add(fields, suffix, text, titleOnly, STEM);
        }
        return any(fields);
    }

    /** These words in this order, as spelled but for case, marks and letters that writers exchange. */
    @Nullable
    Query phrase(String text, boolean titleOnly) {
        var fields = new ArrayList<Query>();
        add(fields, Schema.FOLD, text, titleOnly, 1f);
        return any(fields);
    }

    /** Words that begin so. */
    @Nullable
    Query beginning(String text, boolean titleOnly) {
        Tokens tokens = folded(text);
        if (tokens.terms().size() != 1) {
            return phrase(text, titleOnly);
        }
        var fields = new ArrayList<Query>();
        String start = tokens.terms().getFirst();
        fields.add(new BoostQuery(new PrefixQuery(new Term(Schema.TITLE + Schema.FOLD, start)), TITLE));
        if (!titleOnly) {
            fields.add(new PrefixQuery(new Term(Schema.TEXT + Schema.FOLD, start)));
        }
        return any(fields);
    }

    private void add(List<Query> fields, String suffix, String text, boolean titleOnly, float weight) {
        Tokens tokens = Tokens.of(analyzer, Schema.TEXT + suffix, text);
        Query title = tokens.query(Schema.TITLE + suffix);
        if (title != null) {
            fields.add(new BoostQuery(title, weight * TITLE));
        }
        Query body = titleOnly ? null : tokens.query(Schema.TEXT + suffix);
        if (body != null) {
            fields.add(weight == 1f ? body : new BoostQuery(body, weight));
        }
    }

    private static @Nullable Query any(List<Query> fields) {
        return fields.isEmpty() ? null : fields.size() == 1 ? fields.getFirst() : new DisjunctionMaxQuery(fields, TIE);
    }

    private static List<String> stems(String text) {
        boolean latin = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        boolean arabic = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
        return arabic ? ARABIC : latin ? LATIN : List.of();
    }

    static Query nothing(String why) {
        return new MatchNoDocsQuery(why);
    }
}
