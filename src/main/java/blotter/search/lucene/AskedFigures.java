package blotter.search.lucene;

import blotter.enrich.goods.Unit;
import blotter.search.Amount;
import blotter.search.Expression.Figure;
import blotter.search.Measures;
import blotter.search.Parameter;
import blotter.search.Results.Problem;
import blotter.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * Amounts that a query asks for, held against the units that releases have: one without a unit is searched in all of them,
 * and one in another unit than theirs is told so.
 */
record AskedFigures(Synonyms synonyms, IndexReader reader, String q, Consumer<Problem> problems) {
    Query of(Figure figure) {
        Amount amount = figure.amount();
        if (!amount.field().equals(Figures.SEIZED)) {
            return Figures.people(amount);
        }
        Set<String> names = Figures.names(amount.what(), synonyms.of(amount.what()));
        if (amount.least() == null && amount.most() == null) {
            return Figures.things(amount, names, List.of());
        }
        SortedSet<String> kept = Figures.units(names, FieldInfos.getMergedFieldInfos(reader));
        String shown = Printable.brief(amount.what(), Problem.LONGEST_WORD);
        if (kept.isEmpty()) {
            tell(figure, "no release says how much \"" + shown + "\" was seized, so nothing matches", List.of());
            return WordQueries.nothing("no amounts of it are kept");
        }
        String units = String.join(", ", kept);
        List<String> written = kept.stream().map(unit -> written(figure, unit)).toList();
        if (amount.unit() == null) {
            String asked = Printable.brief(q.substring(figure.start(), figure.end()), Problem.LONGEST_WORD);
            tell(
                    figure,
                    "\"" + asked + "\" says no unit; it was searched in " + units + ", as releases have it",
                    written);
            return Figures.things(amount, names, kept);
        }
        Unit unit = Measures.of(amount.unit()).orElseThrow();
        if (!kept.contains(Figures.kind(unit))) {
            tell(
                    figure,
                    "releases have \"" + shown + "\" in " + units + " and not in " + unit.id() + ", so nothing matches",
                    written);
        }
        return Figures.things(amount, names, List.of(amount.unit()));
    }

    /** The figure in a unit, as the words of the query have it where it stands. */
    private String written(Figure figure, String unit) {
        String amount = figure.amount().in(unit.toLowerCase(Locale.ROOT)).written();
        return q.startsWith(":", figure.start() + Figures.SEIZED.length()) ? Figures.SEIZED + ":" + amount : amount;
    }

    private void tell(Figure figure, String sentence, List<String> suggestions) {
        problems.accept(new Problem(
                Parameter.Q.id(),
                q.substring(figure.start(), figure.end()),
                figure.start(),
                figure.end(),
                sentence,
                suggestions));
    }
}
