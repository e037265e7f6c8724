package blotter.search;

import blotter.release.Agency;
import blotter.release.Capture;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import blotter.release.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Makes releases for tests: one at a time as wanted, or any number at random. */
public final class Releases {
    private static final List<String> WORDS = List.of(
            "meth",
            "lab",
            "arrested",
            "court",
            "Basra",
            "smuggling",
            "البصرة",
            "مخدرات",
            "بەسرە",
            "weapons",
            "cache",
            "police");
    private static final List<String> PLACES = List.of("IQ", "IR", "1", "2", "3", "4");
    private static final List<String> AGENCIES = List.of("iq-inss", "iq-cts", "iq-pmf");
    private static final List<String> TOPICS = List.of("narcotics", "narcotics-production", "arms", "terrorism");

    private final Vocabulary vocabulary = new SmallVocabulary();
    private int number;

    /** A plain statement, relevant and dated. */
    public Release of(String lang, String title, String text) {
        return make(
                "k" + number,
                lang,
                title,
                text,
                DateSpan.day(LocalDate.of(2025, 3, 7)),
                DateSpan.NONE,
                List.of(),
                List.of(),
                List.of(),
                true,
                false,
                Kind.STATEMENT,
                "inss");
    }

    public Release dated(DateSpan published, String title) {
        return make(
                "k" + number,
                "en",
                title,
                title,
                published,
                DateSpan.NONE,
                List.of(),
                List.of(),
                List.of(),
                true,
                false,
                Kind.STATEMENT,
                "inss");
    }

    /** Any release; the same number twice is a release put again. */
    public Release any(Random random, int key) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 7 == 0 ? ".\n" : " ");
        }
        return make(
                "random " + key,
                List.of("en", "ar", "ckb", "fa", "und").get(random.nextInt(5)),
                WORDS.get(random.nextInt(WORDS.size())),
                text.toString(),
                date(random),
                date(random),
                some(AGENCIES, random),
                some(PLACES, random),
                some(TOPICS, random),
                random.nextInt(4) > 0,
                random.nextInt(6) == 0,
                random.nextBoolean() ? Kind.STATEMENT : Kind.STORY,
                random.nextBoolean() ? "inss" : "daily");
    }

    private static DateSpan date(Random random) {
        int year = 2019 + random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 -> DateSpan.NONE;
            case 1 -> DateSpan.year(year);
            case 2 -> DateSpan.month(YearMonth.of(year, 1 + random.nextInt(12)));
            case 3 -> {
                LocalDate first = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
                yield DateSpan.days(first, first.plusDays(random.nextInt(50)));
            }
            default -> DateSpan.day(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
        };
    }

    private static List<String> some(List<String> all, Random random) {
        var out = new LinkedHashSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            out.add(all.get(random.nextInt(all.size())));
        }
        return List.copyOf(out);
    }

    public Release make(
            String key,
            String lang,
            String title,
            String text,
            DateSpan published,
            DateSpan happened,
            List<String> agencies,
            List<String> places,
            List<String> topics,
            boolean relevant,
            boolean imported,
            Kind kind,
            String source) {
        number++;
        Evidence evidence = new Evidence.Span(Evidence.Field.TEXT, 0, Math.max(1, text.length()));
        Evidence claim = new Evidence.Claim(Evidence.Origin.FEED, "said", "c-" + key);
        var mentioned = new ArrayList<Agency.Mention>();
        agencies.forEach(id -> mentioned.add(new Agency.Mention(
                id, vocabulary.label(Field.AGENCY, id), Agency.Role.ISSUER, List.of(evidence, claim))));
        var located = new ArrayList<Location.Mention>();
        for (String id : places) {
            List<String> path = vocabulary.path(Field.LOCATION, id);
            Location.Role role = id.equals("4") ? Location.Role.ROUTE : Location.Role.SCENE;
            located.add(new Location.Mention(
                    id,
                    vocabulary.label(Field.LOCATION, id),
                    null,
                    path.getFirst(),
                    role,
                    30.5,
                    47.8,
                    path,
                    List.of(evidence)));
        }
        var about = new ArrayList<Topic.Mention>();
        topics.forEach(id -> about.add(new Topic.Mention(id, List.of(evidence))));
        Instant seen = Instant.parse("2025-03-08T10:00:00Z").plusSeconds(number * 86_400L);
        ReleaseId id = ReleaseId.ofKey(key);
        var facts = new Facts(
                Found.of(2, evidence),
                null,
                null,
                List.of(new Facts.Seizure("methamphetamine", new BigDecimal("2.50"), "kg", List.of(evidence))));
        return new Release(
                id,
                key,
                null,
                "https://example.org/" + id,
                kind,
                source,
                lang,
                title,
                text,
                Found.of(published, claim),
                Found.of(happened),
                seen,
                null,
                null,
                mentioned,
                located,
                about,
                facts,
                relevant,
                imported,
                List.of(new Revision(1, "c-" + key, seen, "00", "11", "1")),
                new Capture(
                        "c-" + key,
                        "https://example.org/" + id,
                        seen,
                        200,
                        "text/html",
                        "00",
                        10,
                        "s.warc.gz",
                        0,
                        source,
                        Capture.Purpose.RELEASE),
                "1",
                null);
    }
}
