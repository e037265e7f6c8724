package blotter.crawl;

import blotter.archive.Note;
import blotter.config.Source;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands, by what its visits left in the archive: for status, pages and metrics alike.
 *
 * @param visited when it was last visited, null when never
 * @param brought when a visit last brought something new or changed, null when none did
 * @param since the first visit of those in a row that found it as it is now, null when it was never visited
 * @param reason what is wrong, in words; null when nothing is
 */
public record Standing(
        String source,
        State state,
        @Nullable Instant visited,
        @Nullable Instant brought,
        @Nullable Instant since,
        @Nullable String reason) {

    /** A source that is silent brought nothing for much longer than it usually does. */
    private static final int LONGER = 5;

    private static final Duration LEAST_SILENCE = Duration.ofDays(2);

    /** In a word. */
    public enum State {
        WELL,
        BROKEN,
        SILENT,
        PAUSED,
        NEVER;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one day came to for a source: all its visits together. A day without a visit has none.
     *
     * @param silent whether it answered and brought nothing new or changed
     * @param broken the last trouble of the day, null when there was none
     */
    public record Day(
            String source,
            LocalDate day,
            int visits,
            int fetched,
            int unchanged,
            int fresh,
            int changed,
            int gone,
            int refused,
            int failed,
            boolean silent,
            @Nullable String broken) {}

    /**
     * How a source stands now.
     *
     * @param visits of all sources, in any order
     */
    public static Standing of(Source source, List<Note.Coverage> visits, Instant now) {
        List<Note.Coverage> own = visits.stream()
                .filter(visit -> visit.source().equals(source.id()))
                .sorted(Comparator.comparing(Note.Coverage::at).reversed())
                .toList();
        if (own.isEmpty()) {
            return new Standing(source.id(), source.paused() ? State.PAUSED : State.NEVER, null, null, null, null);
        }
        Note.Coverage last = own.getFirst();
        Instant brought = own.stream()
                .filter(Standing::brings)
                .map(Note.Coverage::at)
                .findFirst()
                .orElse(null);
        Duration longest = silence(own);
        boolean silent = brought != null && Duration.between(brought, now).compareTo(longest) > 0;
        State state = source.paused()
                ? State.PAUSED
                : last.broken() != null ? State.BROKEN : silent ? State.SILENT : State.WELL;
        String reason = last.broken() != null
                ? last.broken()
                : silent ? "nothing new for longer than " + longest.toHours() + " hours, which is unusual" : null;
        return new Standing(source.id(), state, last.at(), brought, since(own), reason);
    }

    private static boolean brings(Note.Coverage visit) {
        return visit.fresh() + visit.changed() > 0;
    }

    private static Instant since(List<Note.Coverage> newestFirst) {
        boolean broken = newestFirst.getFirst().broken() != null;
        Instant since = newestFirst.getFirst().at();
        for (Note.Coverage visit : newestFirst) {
            if ((visit.broken() != null) != broken) {
                break;
            }
            since = visit.at();
        }
        return since;
    }

    /** How long a silence must be to be worth a word: much longer than the mean time between visits that brought something. */
    private static Duration silence(List<Note.Coverage> newestFirst) {
        List<Instant> bringing = newestFirst.stream()
                .filter(Standing::brings)
                .map(Note.Coverage::at)
                .toList();
        if (bringing.size() < 3) {
            return Duration.ofDays(30);
        }
        Duration mean =
                Duration.between(bringing.getLast(), bringing.getFirst()).dividedBy(bringing.size() - 1L);
        Duration longer = mean.multipliedBy(LONGER);
        return longer.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : longer;
    }

    /** Adds up visits by source and day, oldest first. */
    public static List<Day> days(List<Note.Coverage> visits) {
        Map<String, Day> days = new LinkedHashMap<>();
        visits.stream()
                .sorted(Comparator.comparing(Note.Coverage::day).thenComparing(Note.Coverage::at))
                .forEach(visit -> days.merge(visit.source() + " " + visit.day(), day(visit), Standing::sum));
        return new ArrayList<>(days.values());
    }

    private static Day day(Note.Coverage visit) {
        return new Day(
                visit.source(),
                visit.day(),
                1,
                visit.fetched(),
                visit.unchanged(),
                visit.fresh(),
                visit.changed(),
                visit.gone(),
                visit.refused(),
                visit.failed(),
                visit.broken() == null && !brings(visit),
                visit.broken());
    }

    private static Day sum(Day a, Day b) {
        return new Day(
                a.source(),
                a.day(),
                a.visits() + b.visits(),
                a.fetched() + b.fetched(),
                a.unchanged() + b.unchanged(),
                a.fresh() + b.fresh(),
                a.changed() + b.changed(),
                a.gone() + b.gone(),
                a.refused() + b.refused(),
                a.failed() + b.failed(),
                a.silent() && b.silent(),
                b.broken() == null ? a.broken() : b.broken());
    }
}
