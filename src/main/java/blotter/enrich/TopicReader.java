package blotter.enrich;

import blotter.config.TopicWords;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the topics of a document by their words: one in the title or the lead is enough, elsewhere two are needed.
 * Sentences about older things say nothing about the topic. Words inside an agency's name say nothing either.
 */
final class TopicReader {
    private static final int LEAD = 3;
    /** What is found beside what an operation was for. */
    private static final Set<String> ASIDE = Set.of("arms");

    private static final Map<String, String> SEIZED = Map.of(
            "weapon",
            "arms",
            "ammunition",
            "arms",
            "explosive",
            "arms",
            "drug",
            "narcotics",
            "antiquity",
            "antiquities",
            "counterfeit-money",
            "counterfeiting");
    private final Tagger<Topic> tagger;
    private final Map<String, Topic> byId = new LinkedHashMap<>();

    TopicReader(List<TopicWords> topics) {
        Tagger.Builder<Topic> builder = new Tagger.Builder<>(topics.size() * 30);
        for (TopicWords topic : topics) {
            byId.put(topic.topic().id(), topic.topic());
            topic.words().values().forEach(words -> words.forEach(word -> builder.add(word, topic.topic())));
        }
        tagger = builder.words();
    }

    Map<String, Topic> topics() {
        return byId;
    }

    List<Topic.Mention> read(List<Passage> passages, List<AgencyReader.Seen> agencies) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, Integer> weight = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Tag<Topic> tag : tagger.tags(passage.words)) {
                int sentence = passage.sentence(tag.from());
                boolean supposed =
                        tag.from() > 0 && passage.words.word(tag.from() - 1).equals("if");
                if (supposed || (passage.past(sentence) && sentence >= LEAD) || inside(agencies, passage, tag)) {
                    continue;
                }
                boolean done = passage.has(sentence, Cue.SEIZE) || passage.has(sentence, Cue.GRASP);
                boolean lead = done
                        || (passage.has(sentence, Cue.ARREST) && !passage.past(sentence))
                        || passage.field == Evidence.Field.TITLE
                        || sentence < LEAD;
                for (Topic topic : tag.things()) {
                    weight.merge(topic.id(), lead ? 2 : 1, Integer::sum);
                    evidence.computeIfAbsent(topic.id(), _ -> new ArrayList<>())
                            .add(passage.span(tag.start(), tag.end()));
                }
            }
        }
        List<Topic.Mention> mentions = new ArrayList<>();
        evidence.forEach((id, spans) -> {
            if (weight.getOrDefault(id, 0) >= 2) {
                mentions.add(new Topic.Mention(id, List.copyOf(spans)));
            }
        });
        boolean others = mentions.size() > 1;
        mentions.removeIf(one -> others && ASIDE.contains(one.id()) && !headed(one, passages.getFirst()));
        return mentions;
    }

    /** Whether title or first sentence speak of a topic; arms found with drugs or fighters are none otherwise. */
    private static boolean headed(Topic.Mention one, Passage text) {
        return one.evidence().stream()
                .anyMatch(evidence -> evidence instanceof Evidence.Span span
                        && (span.field() == Evidence.Field.TITLE || text.sentenceAt(span.start()) == 0));
    }

    /** The topics of what was seized, for a text whose words speak of none. */
    List<Topic.Mention> seized(Facts facts, Lexicon lexicon) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (Facts.Seizure seizure : facts.seizures()) {
            String topic = SEIZED.get(lexicon.kind(seizure.what()));
            if (topic != null && byId.containsKey(topic)) {
                evidence.computeIfAbsent(topic, _ -> new ArrayList<>()).addAll(seizure.evidence());
            }
        }
        List<Topic.Mention> mentions = new ArrayList<>();
        evidence.forEach((id, spans) -> mentions.add(new Topic.Mention(id, List.copyOf(spans))));
        return mentions;
    }

    private static boolean inside(List<AgencyReader.Seen> agencies, Passage passage, Tag<Topic> tag) {
        return agencies.stream()
                .anyMatch(one -> one.passage() == passage
                        && one.named().from() <= tag.from()
                        && tag.to() <= one.named().to());
    }
}
