package blotter.enrich;

import blotter.enrich.goods.Commodities;
import blotter.enrich.lexicon.WordTable;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Agency;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a text tells of security at all, by weighing what was read from it and the words it uses: arrests and
 * seizures for it, weather, football, food inspections and markets against. The words and weights are in {@code
 * relevance.tsv}.
 */
final class Relevance {
    private static final double ENOUGH = 0.5;
    private static final int MOST_TIMES = 3;
    private static final int LEAD = 2;
    private static final double FIRST = 1.5;
    private static final Set<String> COMMON = Set.of("goods", "other", "vehicle", "document", "equipment");
    private final Commodities commodities;
    private final Tagger<Row> tagger;

    /** A row of the table. */
    private record Row(int number, double weight) {}

    Relevance(Commodities commodities) {
        this.commodities = commodities;
        Tagger.Builder<Row> builder = new Tagger.Builder<>(1000);
        int number = 0;
        for (String[] row : WordTable.rows("relevance.tsv")) {
            Row weighed = new Row(number++, Double.parseDouble(row[0]));
            for (int i = 1; i < row.length; i++) {
                builder.add(row[i], weighed);
            }
        }
        tagger = builder.words();
    }

    boolean relevant(List<Passage> passages, List<Topic.Mention> topics, Facts facts, List<Agency.Mention> agencies) {
        return facts(facts) + topics(passages, topics) + agencies(passages, agencies) + words(passages) >= ENOUGH;
    }

    private double facts(Facts facts) {
        return (some(facts.arrested()) ? 2.5 : 0)
                + facts.seizures().stream().mapToDouble(this::seized).max().orElse(0)
                + (some(facts.killed()) ? 0.3 : 0)
                + (some(facts.wounded()) ? 0.3 : 0);
    }

    /** Drugs and arms are seized by security forces; goods, papers and cars by inspectors too. */
    private double seized(Facts.Seizure seizure) {
        return COMMON.contains(commodities.kind(seizure.what())) ? 1 : 2;
    }

    private static boolean some(@Nullable Found<Integer> figure) {
        return figure != null && figure.value() > 0;
    }

    private static double topics(List<Passage> passages, List<Topic.Mention> topics) {
        return done(passages) ? Math.min(2, topics.size()) * 0.4 : 0;
    }

    private static double agencies(List<Passage> passages, List<Agency.Mention> agencies) {
        boolean speaks =
                agencies.stream().anyMatch(a -> a.role() == Agency.Role.ISSUER || a.role() == Agency.Role.EXECUTING);
        return speaks && done(passages) ? 0.6 : 0;
    }

    private static boolean done(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int i = 0; i < passage.sentenceCount(); i++) {
                if (passage.done(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The weights of the words, those of title and lead heavier, and no row counted more than a few times. */
    private double words(List<Passage> passages) {
        double sum = 0;
        Map<Row, Integer> times = new HashMap<>();
        for (Passage passage : passages) {
            for (Tag<Row> tag : tagger.tags(passage.words())) {
                boolean lead = passage.field() == Evidence.Field.TITLE || passage.sentence(tag.from()) < LEAD;
                for (Row row : tag.things()) {
                    if (times.merge(row, 1, Integer::sum) <= MOST_TIMES) {
                        sum += row.weight / MOST_TIMES * (lead ? FIRST : 1);
                    }
                }
            }
        }
        return sum;
    }
}
