package blotter.enrich;

import blotter.config.TopicWords;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import blotter.release.Evidence;
import blotter.release.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the topics of a document by their words: one in the title or the lead is enough, elsewhere two are needed.
 * Sentences about older things say nothing about the topic. A parent is left out where its child is found.
 */
final class TopicReader {
    private static final int LEAD = 3;
    private final Tagger<Topic> tagger;
    private final Map<String, Topic> byId = new LinkedHashMap<>();

    TopicReader(List<TopicWords> topics) {
        Tagger.Builder<Topic> builder = new Tagger.Builder<>(topics.size() * 30);
        for (TopicWords topic : topics) {
            byId.put(topic.topic().id(), topic.topic());
            topic.words().values().forEach(words -> words.forEach(word -> builder.add(word, topic.topic())));
        }
        tagger = builder.build();
    }

    Map<String, Topic> topics() {
        return byId;
    }

    List<Topic.Mention> read(List<Passage> passages) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, Integer> weight = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Tag<Topic> tag : tagger.tags(passage.words)) {
                int sentence = passage.sentence(tag.from());
                if (passage.past(sentence) && sentence >= LEAD) {
                    continue;
                }
                boolean lead = passage.field == Evidence.Field.TITLE || sentence < LEAD;
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
        return mentions.stream()
                .filter(one -> mentions.stream().noneMatch(other -> isParent(one.id(), other.id())))
                .toList();
    }

    private boolean isParent(String parent, String child) {
        Topic topic = byId.get(child);
        return topic != null && parent.equals(topic.parent());
    }
}
