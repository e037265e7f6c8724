package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Precision;
import blotter.text.RelativePhrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of publication: the steps in their order, the first date that can be true. A date after the day the page
 * was fetched (one day is allowed for zones) or before the web is not believed. A month or a year is only kept when no
 * later step knows the day within it. The first of January without a time is what programs fill in where nothing was
 * given, so in a page's markup it counts only when another step says the same. No date is better than a false one.
 */
final class DateLadder {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern TIMELESS = Pattern.compile("[^T:]*(T?\\s*00:00(:00)?[^:]*(00:?00)?)?");
    private final DateReader reader;
    private final List<DateStep> steps;

    private DateLadder(DateReader reader, List<DateStep> steps) {
        this.reader = reader;
        this.steps = steps;
    }

    static DateLadder ofPages(DateReader reader, Vocabulary words) {
        return new DateLadder(
                reader,
                List.of(
                        new ClaimedDates(reader),
                        new RuleDates(reader),
                        new AddressDates(),
                        new MarkupDates.Linked(reader),
                        new MarkupDates.Meta(reader, words.lines("datemeta")),
                        new MarkupDates.Properties(reader),
                        new VisibleDates(reader, words),
                        new RelativeDates(new RelativePhrase()),
                        new MarkupDates.Data(reader),
                        new LeadDates(reader.phrases(), words),
                        new ClosingDates(reader.phrases())));
    }

    /** For text with no page around it. */
    static DateLadder ofTexts(DateReader reader, Vocabulary words) {
        return new DateLadder(
                reader,
                List.of(
                        new ClaimedDates(reader),
                        new AddressDates(),
                        new VisibleDates(reader, words),
                        new LeadDates(reader.phrases(), words),
                        new TextDates(reader.phrases())));
    }

    List<String> names() {
        return steps.stream().map(DateStep::name).toList();
    }

    Found<DateSpan> read(DateSource source) {
        LocalDate last = source.page()
                .fetchedAt()
                .atZone(source.page().hints().zone())
                .toLocalDate()
                .plusDays(1);
        Found<DateSpan> coarse = null;
        for (DateStep step : steps) {
            for (Found<DateSpan> found : step.read(source)) {
                if (!possible(found.value(), last)) {
                    continue;
                }
                if (filler(found)) {
                    continue;
                }
                if (found.value().precision() == Precision.DAY && within(found.value(), coarse)) {
                    return step instanceof AddressDates ? stamped(found, source) : found;
                }
                coarse = coarse == null ? found : coarse;
            }
        }
        return Optional.ofNullable(coarse).orElseGet(() -> new Found<>(DateSpan.NONE, List.of()));
    }

    /**
     * What the markup says instead of the address, when it is the day before or after: an address is often made from the
     * time in UTC. Farther away the address is believed, for it was given once, and markup changes with the page.
     */
    private Found<DateSpan> stamped(Found<DateSpan> address, DateSource source) {
        for (DateStep step : steps) {
            if (!(step instanceof MarkupDates.Linked || step instanceof MarkupDates.Meta)) {
                continue;
            }
            for (Found<DateSpan> found : step.read(source)) {
                if (found.value().precision() == Precision.DAY) {
                    return beside(address.value(), found.value()) && local(found, source) ? found : address;
                }
            }
        }
        return address;
    }

    private static boolean beside(DateSpan one, DateSpan other) {
        return one.from() != null
                && other.from() != null
                && Math.abs(one.from().toEpochDay() - other.from().toEpochDay()) == 1;
    }

    private boolean local(Found<DateSpan> found, DateSource source) {
        return found.evidence().getFirst() instanceof Evidence.Claim claim
                && reader.local(claim.words(), source.page());
    }

    /** A first of January in markup, with no time of day other than midnight. */
    private static boolean filler(Found<DateSpan> found) {
        LocalDate day = found.value().from();
        return day != null
                && day.getDayOfYear() == 1
                && found.value().precision() == Precision.DAY
                && found.evidence().stream()
                        .anyMatch(evidence -> evidence instanceof Evidence.Claim claim
                                && claim.origin() == Evidence.Origin.PAGE_METADATA
                                && TIMELESS.matcher(claim.words()).matches());
    }

    private static boolean possible(DateSpan date, LocalDate last) {
        LocalDate from = date.from();
        return from != null && !from.isBefore(EARLIEST) && !from.isAfter(last);
    }

    private static boolean within(DateSpan day, @Nullable Found<DateSpan> coarse) {
        LocalDate from = day.from();
        if (coarse == null || from == null) {
            return true;
        }
        LocalDate first = coarse.value().from();
        LocalDate last = coarse.value().to();
        return first != null && last != null && !from.isBefore(first) && !from.isAfter(last);
    }
}
