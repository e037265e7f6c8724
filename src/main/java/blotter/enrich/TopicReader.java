package blotter.enrich;

import blotter.config.TopicWords;
import blotter.enrich.goods.Commodities;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
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
    private static final int HEADED = 2;
    private static final int ENOUGH = 2;
    private static final int QUANTITY_WITHIN = 4;
    /** What is found or told beside what an operation was for: of these the title or the first sentences must speak. */
    private static final Set<String> ASIDE = Set.of("arms", "border", "court-verdict");
    /** What a topic takes the place of: the smuggling of people is none of goods, a fire after a raid no accident. */
    private static final Map<String, String> RATHER = Map.of(
            "migrant-smuggling", "smuggling",
            "illegal-crossing", "border",
            "air-strike", "accident");
    /** A topic that is always told with a wider one. */
    private static final Map<String, String> WITHIN = Map.of("narcotics-production", "narcotics");
    /** Where goods come into a country: what is seized there was smuggled. */
    private static final Set<String> ENTRY = WordLists.of("TopicReader.entry");

    private static final Set<String> SMUGGLED = Set.of("drug", "antiquity", "goods");
    /** With any of these it is goods that are smuggled, and not people; cars, money and papers are found with either. */
    private static final Set<String> LOADS =
            Set.of("drug", "precursor", "antiquity", "goods", "weapon", "ammunition", "explosive");

    /** Before "fire at" a shooting is told, and no blaze. */
    private static final Set<String> OPENED = WordLists.of("TopicReader.opened");

    /** What stands before the name of a law: یاسای سزادان, نظام أمن الحدود. */
    private static final Set<String> LAWS = WordLists.of("TopicReader.laws");
    /** Towns that are spelled like another word with a particle: بعقوبة is no penalty. */
    private static final Set<String> TOWNS = WordLists.of("TopicReader.towns");

    private static final Set<String> PENALTY = WordLists.of("CueSense.penalty");
    private static final String AGAINST_CORRUPTION = "anti-corruption";
    private static final String SMUGGLING = "smuggling";
    private static final String OIL = "oil-smuggling";
    private static final Set<String> STRIKING = WordLists.of("TopicReader.striking");

    /** With these goods are carried too: of a strike the text says more than that there was a drone. */
    private static final Set<String> DRONES = WordLists.of("TopicReader.drones");

    private static final String VERDICT = "court-verdict";

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

    List<Topic.Mention> read(List<Passage> passages, List<NamedAgency> agencies) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, Integer> weight = new LinkedHashMap<>();
        for (Passage passage : passages) {
            weigh(passage, agencies, evidence, weight);
        }
        for (Passage passage : passages) {
            entries(passage).forEach(span -> {
                weight.merge(SMUGGLING, ENOUGH, Integer::sum);
                evidence.computeIfAbsent(SMUGGLING, _ -> new ArrayList<>()).add(span);
            });
        }
        List<Topic.Mention> mentions = new ArrayList<>();
        evidence.forEach((id, spans) -> {
            if (weight.getOrDefault(id, 0) >= ENOUGH) {
                mentions.add(new Topic.Mention(id, List.copyOf(spans)));
            }
        });
        settle(mentions, passages);
        return mentions;
    }

    /** Adds up the words of a passage: one of title, lead or of a sentence that tells of an arrest or a seizure is enough. */
    private void weigh(
            Passage passage,
            List<NamedAgency> agencies,
            Map<String, List<Evidence>> evidence,
            Map<String, Integer> weight) {
        for (Tag<Topic> tag : tagger.tags(passage.words())) {
            int sentence = passage.sentence(tag.from());
            boolean supposed =
                    tag.from() > 0 && passage.words().word(tag.from() - 1).equals("if");
            boolean shooting = tag.from() > 0 && OPENED.contains(passage.words().word(tag.from() - 1));
            boolean aside = supposed
                    || shooting
                    || surname(passage, tag)
                    || possible(passage, tag)
                    || LAWS.contains(passage.beside(tag.from() - 1, tag.from()))
                    || TOWNS.contains(passage.words().word(tag.from()));
            if (aside || (passage.past(sentence) && sentence > 0) || inside(agencies, passage, tag)) {
                continue;
            }
            boolean lead = passage.has(sentence, Cue.SEIZE)
                    || passage.has(sentence, Cue.GRASP)
                    || (passage.has(sentence, Cue.ARREST) && !passage.past(sentence))
                    || passage.field() == Evidence.Field.TITLE
                    || sentence < LEAD;
            for (Topic topic : tag.things()) {
                weight.merge(topic.id(), lead ? ENOUGH : 1, Integer::sum);
                evidence.computeIfAbsent(topic.id(), _ -> new ArrayList<>()).add(passage.span(tag.start(), tag.end()));
            }
        }
    }

    /** "Carries a sentence of up to ten years": a penalty that may come. */
    private static boolean possible(Passage passage, Tag<Topic> tag) {
        return PENALTY.contains(passage.words().word(tag.from()))
                && !passage.is(tag.from(), Cue.CONVICT)
                && tag.things().stream().anyMatch(topic -> topic.id().equals(VERDICT));
    }

    /** "Kimberly Hacker": one word with a capital behind another, inside a sentence that is written small. */
    private static boolean surname(Passage passage, Tag<Topic> tag) {
        int w = tag.from();
        return tag.to() == w + 1
                && passage.field() == Evidence.Field.TEXT
                && !passage.words().capitals()
                && passage.sameSentence(w - 2, w)
                && passage.words().capital(w)
                && passage.words().capital(w - 1)
                && !(passage.sameSentence(w, w + 1) && passage.words().capital(w + 1));
    }

    /** Takes out what a narrower topic takes the place of and what is only told aside, and adds what a topic always belongs to. */
    private static void settle(List<Topic.Mention> mentions, List<Passage> passages) {
        RATHER.forEach((special, general) -> {
            if (has(mentions, special)) {
                mentions.removeIf(one -> one.id().equals(general));
            }
        });
        boolean others = passages.stream().anyMatch(TopicReader::smuggled);
        if (!others && !has(mentions, OIL) && passages.stream().anyMatch(TopicReader::fuel)) {
            mentions.replaceAll(one -> one.id().equals(SMUGGLING) ? new Topic.Mention(OIL, one.evidence()) : one);
        }
        boolean carried = has(mentions, SMUGGLING) || has(mentions, "narcotics");
        mentions.removeIf(one -> carried && one.id().equals("air-strike") && drones(one, passages));
        mentions.removeIf(one -> !others && one.id().equals(SMUGGLING) && has(mentions, OIL));
        if (!others && has(mentions, "illegal-crossing")) {
            mentions.replaceAll(
                    one -> one.id().equals(SMUGGLING) ? new Topic.Mention("migrant-smuggling", one.evidence()) : one);
        }
        for (Topic.Mention one : List.copyOf(mentions)) {
            String wider = WITHIN.get(one.id());
            if (wider != null && !has(mentions, wider)) {
                mentions.add(new Topic.Mention(wider, one.evidence()));
            }
        }
        boolean several = mentions.size() > 1;
        boolean court = passages.stream().anyMatch(TopicReader::court);
        mentions.removeIf(one -> several && !court && one.id().equals(VERDICT));
        mentions.removeIf(one -> several && ASIDE.contains(one.id()) && !headed(one, passages.getFirst()));
    }

    /** Whether a passage speaks of a court, or of a verdict otherwise than to say who somebody is. */
    private static boolean court(Passage passage) {
        for (int sentence = 0; sentence < passage.sentenceCount(); sentence++) {
            if (passage.has(sentence, Cue.COURT) || Verdict.told(passage, sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Topic.Mention> mentions, String id) {
        return mentions.stream().anyMatch(each -> each.id().equals(id));
    }

    /** Ports, airports, crossings and customs in a sentence that tells of drugs, antiquities or goods seized. */
    private static List<Evidence> entries(Passage passage) {
        List<Evidence> found = new ArrayList<>();
        for (int w = 0; w < passage.words().size(); w++) {
            int sentence = passage.sentence(w);
            boolean seizing = passage.has(sentence, Cue.SEIZE) || passage.has(sentence, Cue.GRASP);
            if (!seizing || passage.past(sentence)) {
                continue;
            }
            String word = passage.words().word(w);
            String bare = passage.words().arabic(w) ? bare(word) : word;
            if (ENTRY.contains(bare) && seized(passage, sentence)) {
                found.add(passage.wordSpan(w, w + 1));
            }
        }
        return found;
    }

    private static String bare(String word) {
        String rest = word.startsWith("ب") || word.startsWith("و") || word.startsWith("ل") ? word.substring(1) : word;
        return rest.startsWith("ال") ? rest.substring(2) : rest;
    }

    /** Whether a passage speaks of goods that are smuggled, other than fuel. */
    private static boolean smuggled(Passage passage) {
        return passage.commodities().stream()
                .anyMatch(tag -> LOADS.contains(tag.things().getFirst().kind()));
    }

    /** Whether fuel is told of by its quantity: no petrol station. */
    private static boolean fuel(Passage passage) {
        return passage.commodities().stream()
                .filter(tag -> tag.things().getFirst().kind().equals("fuel"))
                .anyMatch(tag -> measured(passage, tag.from()));
    }

    private static boolean measured(Passage passage, int word) {
        for (int w = passage.back(word, QUANTITY_WITHIN); w < word; w++) {
            if (passage.is(w, Cue.MEASURE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but the word for a drone speaks of a strike. */
    private static boolean drones(Topic.Mention strike, List<Passage> passages) {
        return strike.evidence().stream()
                .allMatch(evidence -> evidence instanceof Evidence.Span span
                        && passages.stream()
                                .filter(passage -> passage.field() == span.field())
                                .anyMatch(passage -> drones(passage, span)));
    }

    private static boolean drones(Passage passage, Evidence.Span span) {
        int from = passage.wordAt(span.start());
        int to = passage.wordAt(span.end() - 1) + 1;
        int sentence = passage.sentence(from);
        boolean drones = !passage.has(sentence, Cue.KILL) && !passage.has(sentence, Cue.WOUND);
        for (int w = from; w < to; w++) {
            drones &= DRONES.contains(passage.words().word(w));
        }
        return drones && !passage.sentenceSays(from, STRIKING);
    }

    private static boolean seized(Passage passage, int sentence) {
        return passage.commodities().stream()
                .anyMatch(tag -> passage.sentence(tag.from()) == sentence
                        && SMUGGLED.contains(tag.things().getFirst().kind()));
    }

    /** Whether title or first sentences speak of a topic; arms found with drugs or fighters are none otherwise. */
    private static boolean headed(Topic.Mention one, Passage text) {
        return one.evidence().stream()
                .anyMatch(evidence -> evidence instanceof Evidence.Span span
                        && (span.field() == Evidence.Field.TITLE || text.lead(text.sentenceAt(span.start()), HEADED)));
    }

    /** The topics of what was seized, for a text whose words speak of none. */
    List<Topic.Mention> seized(Facts facts, Commodities commodities) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (Facts.Seizure seizure : facts.seizures()) {
            String topic = SEIZED.get(commodities.kind(seizure.what()));
            if (topic != null && byId.containsKey(topic)) {
                evidence.computeIfAbsent(topic, _ -> new ArrayList<>()).addAll(seizure.evidence());
            }
        }
        List<Topic.Mention> mentions = new ArrayList<>();
        evidence.forEach((id, spans) -> mentions.add(new Topic.Mention(id, List.copyOf(spans))));
        return mentions;
    }

    /** Whether a word is part of an agency's name; what a body against corruption tells of, the first that is named, is corruption. */
    private static boolean inside(List<NamedAgency> agencies, Passage passage, Tag<Topic> tag) {
        return agencies.stream()
                .filter(one -> !one.agency().equals(agencies.getFirst().agency())
                        || !one.agency().type().equals(AGAINST_CORRUPTION))
                .anyMatch(one -> one.passage() == passage
                        && one.named().from() <= tag.from()
                        && tag.to() <= one.named().to());
    }
}
