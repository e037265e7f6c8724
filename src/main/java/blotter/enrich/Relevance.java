package blotter.enrich;

import blotter.enrich.goods.Commodities;
import blotter.enrich.lexicon.Cue;
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
 * Says whether a text tells of security at all, by weighing who speaks, topics, arrests, what title and lead tell and the words it uses: bombs and murders for
 * it, weather, football, food inspections, sermons and novels against. The words and weights are in {@code relevance.tsv}.
 */
final class Relevance {
    private static final double ENOUGH = 0.9;
    /** Weights of what was read and of what title or lead tell, from the same regression as those of the words. */
    private static final double ARRESTED = 1.0;

    private static final double TOPIC = 0.9;
    private static final double SPEAKS = 3.8;
    private static final double TAKEN = 1.3;
    private static final double HARMED = 0.5;
    /** Beside the others the regression gives it nothing; this much lets a notice of one sentence pass. */
    private static final double SEIZED = 1.0;

    /** Kinds of goods that inspectors take too; drugs, arms and money are seized by security forces. */
    private static final Set<String> COMMON = Set.of("goods", "other", "vehicle", "document", "equipment");

    /** The least weight of a row whose words tell of violence, and how much of it makes an attack. */
    private static final double VIOLENT = 1.2;

    private static final double VIOLENCE = 0.55;
    /** The most that a row of another world weighs. */
    private static final double ELSEWHERE = -1.8;

    /** What other words may weigh where an attack or an arrest is told: worshippers, patients and singers are killed too, and offices defrauded. */
    private static final double AGAINST_AN_EVENT = -0.3;

    private static final int MOST_TIMES = 3;
    private static final int LEAD = 2;
    private static final double FIRST = 1.5;
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
        boolean taken = leads(passages, Cue.ARREST, Cue.GRASP, Cue.CHARGE, Cue.CONVICT);
        boolean harmed = some(facts.killed()) || leads(passages, Cue.KILL, Cue.WOUND, Cue.HARM);
        Said said = said(passages);
        double told = topics(passages, topics);
        boolean attack = said.violence >= VIOLENCE && (taken || harmed);
        boolean arrest = some(facts.arrested()) && taken && told > 0;
        double against = arrest
                ? Math.max(said.elsewhere + said.aside, AGAINST_AN_EVENT)
                : said.elsewhere + (attack ? Math.max(said.aside, AGAINST_AN_EVENT) : said.aside);
        return facts(facts)
                        + told
                        + agencies(passages, agencies)
                        + (taken ? TAKEN : 0)
                        + (harmed ? HARMED : 0)
                        + said.favour
                        + against
                >= ENOUGH;
    }

    /**
     * What the words weigh: for, of that those of violence, and against, of weather, sport, films and offices, where attacks are of another kind, and of
     * all else.
     */
    private static final class Said {
        private double favour;
        private double violence;
        private double elsewhere;
        private double aside;

        void add(double row, double weight) {
            if (weight < 0) {
                elsewhere += row <= ELSEWHERE ? weight : 0;
                aside += row <= ELSEWHERE ? 0 : weight;
                return;
            }
            favour += weight;
            violence += row >= VIOLENT ? weight : 0;
        }
    }

    private double facts(Facts facts) {
        boolean seized = facts.seizures().stream().anyMatch(one -> !COMMON.contains(commodities.kind(one.what())));
        return (some(facts.arrested()) ? ARRESTED : 0) + (seized ? SEIZED : 0);
    }

    private static boolean some(@Nullable Found<Integer> figure) {
        return figure != null && figure.value() > 0;
    }

    /** Whether title or first sentences tell of something. */
    private static boolean leads(List<Passage> passages, Cue... cues) {
        for (Passage passage : passages) {
            int lead = passage.field() == Evidence.Field.TITLE ? passage.sentenceCount() : LEAD;
            for (int sentence = 0; sentence < Math.min(lead, passage.sentenceCount()); sentence++) {
                for (Cue cue : cues) {
                    if (passage.has(sentence, cue)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static double topics(List<Passage> passages, List<Topic.Mention> topics) {
        return done(passages) ? Math.min(2, topics.size()) * TOPIC : 0;
    }

    private static double agencies(List<Passage> passages, List<Agency.Mention> agencies) {
        boolean speaks =
                agencies.stream().anyMatch(a -> a.role() == Agency.Role.ISSUER || a.role() == Agency.Role.EXECUTING);
        return speaks && done(passages) ? SPEAKS : 0;
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
    private Said said(List<Passage> passages) {
        Said sum = new Said();
        Map<Row, Integer> times = new HashMap<>();
        for (Passage passage : passages) {
            for (Tag<Row> tag : tagger.tags(passage.words())) {
                boolean lead = passage.field() == Evidence.Field.TITLE || passage.sentence(tag.from()) < LEAD;
                for (Row row : tag.things()) {
                    if (times.merge(row, 1, Integer::sum) <= MOST_TIMES) {
                        sum.add(row.weight, row.weight / MOST_TIMES * (lead ? FIRST : 1));
                    }
                }
            }
        }
        return sum;
    }
}
