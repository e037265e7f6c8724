package blotter.search.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** What is meant by words: these as typed, or one of their other names. The best of them counts. */
final class Meant extends Query {
    private final Query typed;
    private final List<Query> others;

    Meant(Query typed, List<Query> others) {
        this.typed = typed;
        this.others = List.copyOf(others);
    }

    Query typed() {
        return typed;
    }

    List<Query> others() {
        return others;
    }

    /** The best of these counts. */
    static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0f);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return best(ways());
    }

    private List<Query> ways() {
        return Stream.concat(Stream.of(typed), others.stream()).toList();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
        ways().forEach(way -> way.visit(inner));
    }

    @Override
    public String toString(String field) {
        return "Meant(" + ways() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meant same && typed.equals(same.typed) && others.equals(same.others);
    }

    @Override
    public int hashCode() {
        return 31 * typed.hashCode() + others.hashCode();
    }
}
