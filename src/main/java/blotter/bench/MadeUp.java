package blotter.bench;

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
import blotter.search.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Releases made up by number, the same for the same seed: 60 % English, 28 % Arabic, 12 % Sorani, 1.7 thousand characters
 * each; agencies, places, topics and years as skewed as real ones, every value with its evidence, one text in thirty a copy.
 */
final class MadeUp implements IntFunction<Release> {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SOURCES = 40;
    private static final List<Agency.Role> BODIES = List.of(Agency.Role.values());
    private static final List<Location.Role> SPOTS = List.of(Location.Role.values());

    private final long seed;
    private final World world;
    private final Map<String, Tongue> tongues = Tongue.all();
    private final List<List<String>> places = new ArrayList<>();

    MadeUp(long seed, World world) {
        this.seed = seed;
        this.world = world;
        for (String line : Tongue.lines("places.txt")) {
            for (String id : line.split(" ", -1)) {
                places.add(world.vocabulary().path(Field.LOCATION, id));
            }
        }
    }

    Tongue tongue(String lang) {
        Tongue tongue = tongues.get(lang);
        if (tongue == null) {
            throw new IllegalArgumentException("no words of \"" + lang + "\" in tongues.tsv");
        }
        return tongue;
    }

    static String lang(SplittableRandom random) {
        double chance = random.nextDouble();
        return chance < .6 ? "en" : chance < .88 ? "ar" : "ckb";
    }

    @Override
    public Release apply(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var words = random.nextInt(30) == 0 && number > 100
                ? new SplittableRandom(seed * 1_000_003 + number - 1 - random.nextInt(100)).split()
                : random.split();
        String lang = lang(words);
        List<Agency.Mention> agencies = agencies(random);
        List<Location.Mention> locations = locations(random);
        var title = new StringBuilder();
        if (lang.equals("en") && random.nextBoolean()) {
            title.append(agencies.getFirst().name())
                    .append(" in ")
                    .append(locations.getFirst().name())
                    .append(": ");
        }
        tongue(lang).write(title, words, title.length() + 40);
        var text = new StringBuilder();
        tongue(lang).write(text, words, 800 + words.nextInt(1_800));
        Instant seen = START.plusSeconds(number * 60L);
        String capture = "<urn:uuid:" + hex(random, 8) + "-" + hex(random, 4) + "-4000-8000-" + hex(random, 12) + ">";
        String url = "https://newsroom-" + number % SOURCES + ".example.org/statements/" + number;
        Evidence claim = new Evidence.Claim(Evidence.Origin.PAGE_METADATA, "article:published_time", capture);
        DateSpan published = published(random);
        return new Release(
                ReleaseId.ofKey(url),
                url,
                null,
                url,
                random.nextInt(3) == 0 ? Kind.STORY : Kind.STATEMENT,
                "source-" + Tongue.zipf(random, SOURCES),
                lang,
                title.toString().strip(),
                text.toString().strip(),
                published.known() ? Found.of(published, claim) : Found.of(published),
                happened(random, published),
                seen,
                null,
                "Newsroom " + number % SOURCES,
                agencies,
                locations,
                topics(random),
                facts(random),
                random.nextInt(20) > 0,
                false,
                List.of(new Revision(1, capture, seen, hex(random, 64), hex(random, 64), "1")),
                new Capture(
                        capture,
                        url,
                        seen,
                        200,
                        "text/html; charset=utf-8",
                        hex(random, 64),
                        20_000 + random.nextInt(60_000),
                        "blotter-20240101-0000" + number % 90 + ".warc.gz",
                        random.nextInt(1 << 28),
                        "source-" + number % SOURCES,
                        Capture.Purpose.RELEASE),
                "1",
                null);
    }

    private static DateSpan published(SplittableRandom random) {
        int year = 2009 + (int) (17 * Math.sqrt(random.nextDouble()));
        int chance = random.nextInt(100);
        YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
        return chance < 3
                ? DateSpan.NONE
                : chance < 5 ? DateSpan.month(month) : DateSpan.day(month.atDay(1 + random.nextInt(28)));
    }

    private static Found<DateSpan> happened(SplittableRandom random, DateSpan published) {
        LocalDate from = published.from();
        return from == null || random.nextBoolean()
                ? Found.of(DateSpan.NONE)
                : Found.of(DateSpan.day(from.minusDays(random.nextInt(5))), span(random));
    }

    private List<Agency.Mention> agencies(SplittableRandom random) {
        var out = new ArrayList<Agency.Mention>();
        for (String id : some(random, world.agencies(), 1 + extra(random, 4) + extra(random, 10))) {
            String name = world.vocabulary().label(Field.AGENCY, id);
            out.add(new Agency.Mention(id, name, BODIES.get(random.nextInt(BODIES.size())), evidence(random)));
        }
        return out;
    }

    private List<Location.Mention> locations(SplittableRandom random) {
        var out = new ArrayList<Location.Mention>();
        for (List<String> path : some(random, places, 1 + extra(random, 3) + 2 * extra(random, 6))) {
            String id = path.getLast();
            String name = world.vocabulary().label(Field.LOCATION, id);
            String above = path.size() < 2 ? null : world.vocabulary().label(Field.LOCATION, path.get(1));
            var role = out.isEmpty() ? Location.Role.SCENE : SPOTS.get(random.nextInt(SPOTS.size()));
            out.add(new Location.Mention(
                    id,
                    name,
                    above,
                    path.getFirst(),
                    role,
                    33.0 + random.nextInt(400) / 100.0,
                    44.3,
                    path,
                    evidence(random)));
        }
        return out;
    }

    private List<Topic.Mention> topics(SplittableRandom random) {
        var out = new ArrayList<Topic.Mention>();
        some(random, world.topics(), 1 + extra(random, 3))
                .forEach(id -> out.add(new Topic.Mention(id, evidence(random))));
        return out;
    }

    private static Facts facts(SplittableRandom random) {
        var seized = random.nextInt(3) > 0
                ? List.<Facts.Seizure>of()
                : List.of(new Facts.Seizure(
                        "heroin", BigDecimal.valueOf(1 + random.nextInt(80)), "kg", evidence(random)));
        return new Facts(
                random.nextBoolean() ? Found.of(1 + random.nextInt(12), span(random)) : null, null, null, seized);
    }

    private static <T> Set<T> some(SplittableRandom random, List<T> from, int many) {
        Set<T> out = new LinkedHashSet<>();
        while (out.size() < Math.min(many, from.size())) {
            out.add(from.get(Tongue.zipf(random, from.size())));
        }
        return out;
    }

    private static int extra(SplittableRandom random, int once) {
        return random.nextInt(once) == 0 ? 1 : 0;
    }

    private static List<Evidence> evidence(SplittableRandom random) {
        var out = new ArrayList<Evidence>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.add(span(random));
        }
        return List.copyOf(out);
    }

    private static Evidence span(SplittableRandom random) {
        int start = random.nextInt(700);
        return new Evidence.Span(Evidence.Field.TEXT, start, start + 4 + random.nextInt(20));
    }

    private static String hex(SplittableRandom random, int digits) {
        var out = new StringBuilder();
        while (out.length() < digits) {
            out.append(Character.forDigit(random.nextInt(16), 16));
        }
        return out.toString();
    }
}
