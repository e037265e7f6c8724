package blotter.search.lucene;

import blotter.search.lucene.WordForms.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One word or phrase, looked for in titles and texts. A word in the title counts beside the same word in the text, a word as
 * spelled more than another of its stem; all forms of it count as one word. Stems are tried in the languages of the word's
 * script.
 */
final class WordQueries {
    private static final float TITLE = 0.5f;
    private static final float STEM = 0.6f;

    /** Letters of a name that is too short to be told from other words once something is taken off it. */
    private static final int SHORT_NAME = 3;

    /**
     * By, in and to, which Arabic writes onto a noun (بفدية). They are put before the word that is looked for, not taken off the words
     * of releases: most words that begin so have none. What is then commoner than the word itself is another word: بطاقة.
     */
    private static final List<String> PREPOSITIONS = List.of("ب", "ل");

    /** Words and names that were cut lately: a word is asked about as a name, as a word and as a part of either. */
    private static final int KEPT = 4_096;

    /** Longer texts are no names. */
    private static final int LONGEST_KEPT = 100;

    private final Analyzer analyzer;
    private final Lately<Cut, Tokens> cut = new Lately<>(KEPT);

    /** A text as the chain of a language cuts it; without one it is folded. */
    private record Cut(String language, String text) {}

    WordQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Folded terms of the text. */
    Tokens folded(String text) {
        return cut("", text);
    }

    private Tokens stems(String language, String text) {
        return cut(language, text);
    }

    private Tokens cut(String language, String text) {
        try {
            return cut.of(
                    new Cut(language, text),
                    () -> language.isEmpty() ? Tokens.of(analyzer, text) : Tokens.stems(analyzer, language, text),
                    () -> text.length() <= LONGEST_KEPT);
        } catch (IOException e) {
            throw Unchecked.of(e);
        }
    }

    /**
     * What a text is compared by: its folded terms, then its stems in the languages of its script. A Latin word's stem is the English
     * one: the Turkish one makes others alike that have nothing in common.
     */
    List<List<String>> forms(String text) {
        var forms = new ArrayList<List<String>>();
        form(forms, folded(text).terms());
        for (String language : Stem.languages(text)) {
            if (Stem.sharp(language)) {
                form(
                        forms,
                        stems(language, text).terms().stream().map(Stem::bare).toList());
            }
        }
        return forms;
    }

    private static void form(List<List<String>> forms, List<String> terms) {
        if (!terms.isEmpty() && !forms.contains(terms)) {
            forms.add(terms);
        }
    }

    /** A word in any of its forms; null when the text holds none. What is cut into several is a phrase. */
    @Nullable
    Query word(String text, boolean titleOnly) {
        Tokens spelled = folded(text);
        if (spelled.terms().size() != 1) {
            return phrase(text, titleOnly);
        }
        String word = spelled.terms().getFirst();
        Set<String> same = same(word, text);
        Set<String> fronted = fronted(word, text);
        var fields = new ArrayList<Query>();
        word(fields, Schema.TITLE, word, same, fronted, TITLE);
        if (!titleOnly) {
            word(fields, Schema.TEXT, word, same, fronted, 1f);
        }
        return any(fields);
    }

    /** Every term under which a word as typed may stand in an index; empty for what is no single word. */
    Set<String> terms(String text) {
        List<String> spelled = folded(text).terms();
        return spelled.size() == 1 ? same(spelled.getFirst(), text) : Set.copyOf(spelled);
    }

    /** The word with every term that stands for a word of the same stem. */
    private Set<String> same(String word, String text) {
        Set<String> same = new LinkedHashSet<>();
        same.add(word);
        same.addAll(OtherSpelling.of(word));
        for (String language : Stem.languages(text)) {
            List<String> stems = stems(language, text).terms();
            if (stems.size() == 1) {
                String bare = Stem.bare(stems.getFirst());
                same.add(Stem.of(language) + bare);
                if (Stem.sharp(language)) {
                    same.add(bare);
                }
            }
        }
        return same;
    }

    /** An Arabic word with prepositions written onto it; none for a short one, which makes other words with them: دية and لديه. */
    private Set<String> fronted(String word, String text) {
        if (word.length() <= SHORT_NAME || !Stem.languages(text).contains("ar")) {
            return Set.of();
        }
        List<String> stems = stems("ar", text).terms();
        String bare = stems.size() == 1 ? Stem.bare(stems.getFirst()) : word;
        Set<String> fronted = new LinkedHashSet<>();
        for (String front : PREPOSITIONS) {
            fronted.add(front + word);
            if (bare.length() >= SHORT_NAME) {
                fronted.add(front + bare);
                fronted.add(Stem.of("ar") + front + bare);
            }
        }
        return fronted;
    }

    private static void word(
            List<Query> fields, String field, String word, Set<String> same, Set<String> fronted, float weight) {
        var forms = new ArrayList<Form>();
        same.forEach(term -> forms.add(new Form(term, term.equals(word) ? 1f : STEM, false)));
        fronted.stream().filter(term -> !same.contains(term)).forEach(term -> forms.add(new Form(term, STEM, true)));
        fields.add(weighted(new WordForms(field, forms), weight));
    }

    /** Words that mean something together, wherever they stand in a release and in any of their forms. */
    @Nullable
    Query together(String text, boolean titleOnly) {
        var out = new BooleanQuery.Builder();
        int words = 0;
        for (String part : text.split(" ", -1)) {
            Query query = word(part, titleOnly);
            if (query != null) {
                out.add(query, Occur.MUST);
                words++;
            }
        }
        return words == 0 ? null : Together.of(out.build());
    }

    /** A name: as spelled, and when it is one word in the Arabic script also with what is written onto it, as in بالبصرة. */
    @Nullable
    Query name(String text, boolean titleOnly) {
        List<String> terms = folded(text).terms();
        boolean one = terms.size() == 1 && terms.getFirst().length() > SHORT_NAME;
        return one && Stem.languages(text).contains("ar") ? word(text, titleOnly) : phrase(text, titleOnly);
    }

    /** These words in this order, as spelled but for case, marks and letters that writers exchange. */
    @Nullable
    Query phrase(String text, boolean titleOnly) {
        Tokens tokens = folded(text);
        var fields = new ArrayList<Query>();
        Query title = tokens.query(Schema.TITLE);
        Query body = titleOnly ? null : tokens.query(Schema.TEXT);
        if (title != null) {
            fields.add(weighted(title, TITLE));
        }
        if (body != null) {
            fields.add(body);
        }
        return any(fields);
    }

    /** These words as spelled, in any order, with at most so many others between them. */
    @Nullable
    Query near(String text, int others, boolean titleOnly) {
        Tokens tokens = folded(text);
        if (tokens.terms().size() < 2) {
            return phrase(text, titleOnly);
        }
        var fields = new ArrayList<Query>();
        fields.add(weighted(near(Schema.TITLE, tokens, others), TITLE));
        if (!titleOnly) {
            fields.add(near(Schema.TEXT, tokens, others));
        }
        return any(fields);
    }

    private static Query near(String field, Tokens tokens, int others) {
        return new IntervalQuery(
                field,
                Intervals.maxwidth(
                        tokens.terms().size() + others,
                        Intervals.unordered(tokens.terms().stream()
                                .distinct()
                                .map(Intervals::term)
                                .toArray(IntervalsSource[]::new))));
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
        fields.add(weighted(new PrefixQuery(new Term(Schema.TITLE, start)), TITLE));
        if (!titleOnly) {
            fields.add(new PrefixQuery(new Term(Schema.TEXT, start)));
        }
        return any(fields);
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1f ? query : new BoostQuery(query, weight);
    }

    /** What is found in several fields counts in each; as a plain sum what cannot come up to the best is passed over. */
    private static @Nullable Query any(List<Query> fields) {
        if (fields.size() < 2) {
            return fields.isEmpty() ? null : fields.getFirst();
        }
        var sum = new BooleanQuery.Builder();
        fields.forEach(field -> sum.add(field, Occur.SHOULD));
        return sum.build();
    }

    static Query nothing(String why) {
        return new MatchNoDocsQuery(why);
    }
}
