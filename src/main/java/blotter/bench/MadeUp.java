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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Releases made up from a few word lists, the same for the same seed: about 200 words each, in three languages. */
final class MadeUp implements IntFunction<Release> {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "ar", "ckb");
    private static final List<String> WORDS = List.of(
            "officers arrested suspects during an operation and seized pills weapons cash documents near the city court said"
                    .split(" ", -1));
    private static final List<String> ARABIC =
            List.of("القوات ضبطت مخدرات في البصرة وألقت القبض على متهمين خلال عملية أمنية".split(" ", -1));

    private final long seed;

    MadeUp(long seed) {
        this.seed = seed;
    }

    @Override
    public Release apply(int number) {
        var random = new Random(seed * 31 + number);
        String lang = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        List<String> words = lang.equals("en") ? WORDS : ARABIC;
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            boolean rare = random.nextInt(5) == 0;
            text.append(
                    rare
                            ? "w" + (int) Math.pow(10, 1 + random.nextDouble() * 4)
                            : words.get(random.nextInt(words.size())));
            text.append(i % 15 == 14 ? ".\n" : " ");
        }
        List<Evidence> evidence = List.of(new Evidence.Span(Evidence.Field.TEXT, 0, 10));
        String key = "made-up " + number;
        var day = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6_000));
        Instant seen = START.plusSeconds(number);
        return new Release(
                ReleaseId.ofKey(key),
                key,
                null,
                "https://example.org/" + number,
                random.nextBoolean() ? Kind.STATEMENT : Kind.STORY,
                "source-" + random.nextInt(12),
                lang,
                "Operation " + number + " " + words.get(random.nextInt(words.size())),
                text.toString(),
                Found.of(DateSpan.day(day)),
                Found.of(DateSpan.NONE),
                seen,
                null,
                null,
                agencies(random, evidence),
                places(random, evidence),
                List.of(new Topic.Mention("topic-" + random.nextInt(20), evidence)),
                Facts.NONE,
                true,
                false,
                List.of(new Revision(1, "c", seen, "0", "0", "1")),
                new Capture(
                        "c",
                        "https://example.org/" + number,
                        seen,
                        200,
                        null,
                        "0",
                        0,
                        "s",
                        0,
                        "x",
                        Capture.Purpose.RELEASE),
                "1",
                null);
    }

    private static List<Agency.Mention> agencies(Random random, List<Evidence> evidence) {
        var out = new ArrayList<Agency.Mention>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String id = "agency-" + (int) (80 * random.nextDouble() * random.nextDouble());
            out.add(new Agency.Mention(id, id, Agency.Role.ISSUER, evidence));
        }
        return out;
    }

    private static List<Location.Mention> places(Random random, List<Evidence> evidence) {
        String country = "C" + random.nextInt(3);
        String region = country + "-" + random.nextInt(20);
        String city = region + "-" + random.nextInt(19);
        return List.of(new Location.Mention(
                city, city, region, country, Location.Role.SCENE, 0, 0, List.of(country, region, city), evidence));
    }
}
