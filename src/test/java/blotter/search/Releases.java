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

    /** A release to be told of: a relevant statement in English that says nothing yet, without dates, under a key of its own. */
    public Wanted wanted() {
        return new Wanted();
    }

    /** The same under a key; the same key twice is a release put again. */
    public Wanted keyed(String key) {
        return new Wanted().keyed(key);
    }

    /** A plain statement, relevant and dated. */
    public Release of(String lang, String title, String text) {
        return wanted().lang(lang)
                .titled(title)
                .saying(text)
                .published(DateSpan.day(LocalDate.of(2025, 3, 7)))
                .make();
    }

    public Release dated(DateSpan published, String title) {
        return wanted().titled(title).saying(title).published(published).make();
    }

    /** Any release; the same number twice is a release put again. */
    public Release any(Random random, int key) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 7 == 0 ? ".\n" : " ");
        }
        return keyed("random " + key)
                .lang(List.of("en", "ar", "ckb", "fa", "und").get(random.nextInt(5)))
                .titled(WORDS.get(random.nextInt(WORDS.size())))
                .saying(text.toString())
                .published(date(random))
                .happened(date(random))
                .by(some(AGENCIES, random))
                .at(some(PLACES, random))
                .about(some(TOPICS, random))
                .relevant(random.nextInt(4) > 0)
                .imported(random.nextInt(6) == 0)
                .kind(random.nextBoolean() ? Kind.STATEMENT : Kind.STORY)
                .from(random.nextBoolean() ? "inss" : "daily")
                .make();
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

    private static String[] some(List<String> all, Random random) {
        var out = new LinkedHashSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            out.add(all.get(random.nextInt(all.size())));
        }
        return out.toArray(String[]::new);
    }

    /** What a release is to be, said as far as it matters. */
    public final class Wanted {
        private String key = "k" + number;
        private String lang = "en";
        private String title = "T";
        private String text = "t";
        private DateSpan published = DateSpan.NONE;
        private DateSpan happened = DateSpan.NONE;
        private List<String> agencies = List.of();
        private List<String> places = List.of();
        private List<String> topics = List.of();
        private boolean relevant = true;
        private boolean imported;
        private Kind kind = Kind.STATEMENT;
        private String source = "inss";

        private Wanted keyed(String wanted) {
            key = wanted;
            return this;
        }

        public Wanted lang(String wanted) {
            lang = wanted;
            return this;
        }

        public Wanted titled(String wanted) {
            title = wanted;
            return this;
        }

        public Wanted saying(String wanted) {
            text = wanted;
            return this;
        }

        public Wanted published(DateSpan wanted) {
            published = wanted;
            return this;
        }

        public Wanted happened(DateSpan wanted) {
            happened = wanted;
            return this;
        }

        /** Of agencies, by their ids. */
        public Wanted by(String... wanted) {
            agencies = List.of(wanted);
            return this;
        }

        /** At locations, by their ids. */
        public Wanted at(String... wanted) {
            places = List.of(wanted);
            return this;
        }

        /** On topics, by their ids. */
        public Wanted about(String... wanted) {
            topics = List.of(wanted);
            return this;
        }

        /** Not about security. */
        public Wanted aside() {
            return relevant(false);
        }

        public Wanted relevant(boolean wanted) {
            relevant = wanted;
            return this;
        }

        public Wanted imported() {
            return imported(true);
        }

        public Wanted imported(boolean wanted) {
            imported = wanted;
            return this;
        }

        public Wanted story() {
            return kind(Kind.STORY);
        }

        private Wanted kind(Kind wanted) {
            kind = wanted;
            return this;
        }

        /** Of a source, by its id. */
        public Wanted from(String wanted) {
            source = wanted;
            return this;
        }

        public Release make() {
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
}
