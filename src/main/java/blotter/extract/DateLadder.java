package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Precision;
import blotter.text.DatePhrase.Order;
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
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern TIMELESS = Pattern.compile("[^T:]*(T?\\s*00:00(:00)?[^:]*(00:?00)?)?");
    private final DateReader reader;
    private final List<DateStep> steps;
    private final @Nullable VisibleDates visible;

    private DateLadder(DateReader reader, List<DateStep> steps) {
        this.reader = reader;
        this.steps = steps;
        this.visible = (VisibleDates) steps.stream()
                .filter(VisibleDates.class::isInstance)
                .findFirst()
                .orElse(null);
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
                        new LabelledDates(reader, words),
                        new MarkupDates.Data(reader),
                        new LeadDates(reader.phrases(), words),
                        new ClosingDates(reader.phrases()),
                        new ChangedDates(reader, words)));
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

    /** The date beside the headline of a page, looked for when it is first asked for. */
    private final class Beside {
        private final DateSource source;
        private Optional<Found<DateSpan>> date = Optional.empty();
        private boolean looked;

        Beside(DateSource source) {
            this.source = source;
        }

        Optional<Found<DateSpan>> date() {
            if (!looked && visible != null) {
                date = visible.beside(source);
            }
            looked = true;
            return date;
        }
    }

    Found<DateSpan> read(DateSource source) {
        LocalDate last = last(source);
        var beside = new Beside(source);
        Found<DateSpan> coarse = null;
        for (DateStep step : steps) {
            for (Found<DateSpan> found : step.read(source)) {
                if (!possible(found.value(), last)) {
                    continue;
                }
                if (filler(found)) {
                    continue;
                }
                boolean day = found.value().precision() == Precision.DAY;
                if (day && (within(found.value(), coarse) || besideHeadline(step, found, beside))) {
                    return settled(step, found, beside, source);
                }
                coarse = coarse == null || (printedOnly(coarse) && !printedOnly(found)) ? found : coarse;
            }
        }
        return Optional.ofNullable(coarse).orElseGet(() -> new Found<>(DateSpan.NONE, List.of()));
    }

    /** Whether a day is printed beside the headline, which counts before a month in the address. */
    private static boolean besideHeadline(DateStep step, Found<DateSpan> found, Beside beside) {
        return step instanceof VisibleDates
                && beside.date().filter(found::equals).isPresent();
    }

    /** A day, held against what else the page says of it. */
    private Found<DateSpan> settled(DateStep step, Found<DateSpan> found, Beside beside, DateSource source) {
        return switch (step) {
            case AddressDates _ -> stamped(found, source);
            case MarkupDates.Linked _, MarkupDates.Meta _, MarkupDates.Properties _ ->
                printed(found, beside.date(), source);
            default -> found;
        };
    }

    /**
     * The date printed beside the headline instead of the markup's, for markup often says when a page was made or put
     * out again. A later printed date may be that of a change, so it counts only where the markup knows of none; one in
     * digits that read the other way round gives the markup's day agrees with it.
     */
    private Found<DateSpan> printed(Found<DateSpan> markup, Optional<Found<DateSpan>> beside, DateSource source) {
        return beside.filter(printed -> possible(printed.value(), last(source)))
                .filter(printed -> printed.value().precision() == Precision.DAY)
                .filter(printed -> !otherwise(printed, markup) && !exact(printed, markup, source))
                .filter(printed ->
                        earlier(printed, markup) || MarkupDates.changes(source).isEmpty())
                .orElse(markup);
    }

    /** Whether the markup gives an instant, whose day in the known zone of the source is the one beside the printed. */
    private boolean exact(Found<DateSpan> printed, Found<DateSpan> markup, DateSource source) {
        return beside(printed.value(), markup.value())
                && markup.evidence().getFirst() instanceof Evidence.Claim claim
                && reader.zoned(claim.words(), source.page());
    }

    private static boolean earlier(Found<DateSpan> one, Found<DateSpan> other) {
        return one.value().from() != null
                && other.value().from() != null
                && one.value().from().isBefore(other.value().from());
    }

    private boolean otherwise(Found<DateSpan> printed, Found<DateSpan> markup) {
        return printed.evidence().getFirst() instanceof Evidence.Claim claim
                && List.of(Order.DAY_FIRST, Order.MONTH_FIRST).stream()
                        .flatMap(order -> reader.phrases().parse(claim.words(), order).stream())
                        .anyMatch(markup.value()::equals);
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
                    return beside(address.value(), found.value()) && local(found, address, source) ? found : address;
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

    private boolean local(Found<DateSpan> found, Found<DateSpan> other, DateSource source) {
        return found.evidence().getFirst() instanceof Evidence.Claim claim
                && other.value().from() != null
                && reader.local(claim.words(), source.page(), other.value().from());
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

    /** The last day that can be true: the day after the fetching, for zones. */
    private static LocalDate last(DateSource source) {
        return source.page()
                .fetchedAt()
                .atZone(source.page().hints().zone())
                .toLocalDate()
                .plusDays(1);
    }

    /** Whether something can have been published then. */
    static boolean possible(DateSpan date, LocalDate last) {
        LocalDate from = date.from();
        return from != null && !from.isBefore(EARLIEST) && !from.isAfter(last);
    }

    /** A printed month is as often what a text is about as when it was published. */
    private static boolean printedOnly(Found<DateSpan> coarse) {
        return coarse.evidence().getFirst() instanceof Evidence.Claim claim
                && claim.origin() == Evidence.Origin.PAGE_LABEL;
    }

    private static boolean within(DateSpan day, @Nullable Found<DateSpan> coarse) {
        LocalDate from = day.from();
        if (coarse == null || from == null || printedOnly(coarse)) {
            return true;
        }
        LocalDate first = coarse.value().from();
        LocalDate last = coarse.value().to();
        return first != null && last != null && !from.isBefore(first) && !from.isAfter(last);
    }
}
