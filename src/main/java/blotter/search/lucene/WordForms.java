package blotter.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** One word in its forms in one field, which count together as one word; some may be unknown to an index. */
final class WordForms extends Query {
    private final String field;
    private final List<Form> forms;

    WordForms(String field, List<Form> forms) {
        this.field = field;
        this.forms = List.copyOf(forms);
    }

    /**
     * A form.
     *
     * @param weight of one occurrence, beside one of the word as spelled
     * @param rarer whether it is the word only where the index has it no oftener than the other forms
     */
    record Form(String term, float weight, boolean rarer) {}

    /** How many releases of an index have a term. */
    interface Known {
        int releases(Term term) throws IOException;
    }

    /** The forms that are known, as Lucene runs them. */
    Query of(Known known) throws IOException {
        var held = new ArrayList<Form>();
        int most = 0;
        for (Form form : forms) { // those that have to be rarer come last
            int releases = known.releases(new Term(field, form.term));
            if (releases > 0 && (!form.rarer || releases <= Math.max(1, most))) {
                held.add(form);
            }
            most = form.rarer ? most : Math.max(most, releases);
        }
        if (held.isEmpty()) {
            return new MatchNoDocsQuery("no form of the word is known");
        }
        if (held.size() == 1 && held.getFirst().weight == 1f) {
            return new TermQuery(new Term(field, held.getFirst().term));
        }
        var out = new SynonymQuery.Builder(field);
        held.forEach(form -> out.addTerm(new Term(field, form.term), form.weight));
        return out.build();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        return of(searcher.getIndexReader()::docFreq);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.consumeTerms(
                    this, forms.stream().map(form -> new Term(field, form.term)).toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String unused) {
        return forms.stream()
                .map(form -> field + ":" + form.term + "^" + form.weight)
                .collect(Collectors.joining(" ", "Forms(", ")"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordForms same && field.equals(same.field) && forms.equals(same.forms);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + forms.hashCode();
    }
}
