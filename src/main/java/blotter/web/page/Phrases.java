package blotter.web.page;

import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says dates and figures in the reader's language, no more exactly than they are known. */
public record Phrases(Messages m) {

    public String date(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null) {
            return m.t("date.none");
        }
        if (date.precision() == Precision.YEAR) {
            return from.getYear() == to.getYear() ? year(from) : m.t("date.range", year(from), year(to));
        }
        if (date.precision() == Precision.MONTH) {
            return sameMonth(from, to) ? month(from) : m.t("date.range", month(from), month(to));
        }
        if (from.equals(to)) {
            return day(from);
        }
        return sameMonth(from, to)
                ? m.t("date.days", plain(from.getDayOfMonth()), plain(to.getDayOfMonth()), monthName(from), year(from))
                : m.t("date.range", day(from), day(to));
    }

    /** The date as machines read it, empty when it is not known. */
    public static String iso(DateSpan date) {
        var from = date.from();
        if (from == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAY -> from.toString();
            case MONTH -> from.toString().substring(0, 7);
            case YEAR -> from.toString().substring(0, 4);
            case NONE -> "";
        };
    }

    /** A moment, in UTC to the minute. */
    public String moment(Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        var clock = LocalTime.of(time.getHour(), time.getMinute()).toString();
        return m.t("date.moment", day(time.toLocalDate()), clock);
    }

    String dayOf(Instant at, ZoneId zone) {
        return day(at.atZone(zone).toLocalDate());
    }

    public String day(LocalDate date) {
        return m.t("date.day", plain(date.getDayOfMonth()), monthName(date), year(date));
    }

    public String month(LocalDate date) {
        return m.t("date.month", monthName(date), year(date));
    }

    String monthName(LocalDate date) {
        return m.t("month." + date.getMonthValue());
    }

    /** The figures in few words: {@code 17 arrested}, {@code 20 kg crystal meth}. */
    public List<String> figures(Facts facts, Labels labels) {
        var out = new ArrayList<String>();
        add(out, "fact.arrested", facts.arrested());
        add(out, "fact.killed", facts.killed());
        add(out, "fact.wounded", facts.wounded());
        facts.seizures().forEach(seizure -> out.add(seized(seizure, labels)));
        return out;
    }

    /**
     * {@code 20 kg hashish}, {@code 1 rifle}, {@code 1,200,000 captagon pills}, {@code printing machine: 1}; a line never ends
     * between the figure and what it counts.
     */
    public String seized(Facts.Seizure seizure, Labels labels) {
        var what = labels.commodity(seizure.what());
        var quantity = quantity(seizure);
        if (quantity.isEmpty()) {
            return m.t("fact.seized", what);
        }
        return counted(seizure) ? count(seizure, what) : m.t("fact.seized.of", quantity, what);
    }

    /** In a phrase of the goods' own where the language has one: 1 pistol, 6,000 rounds of ammunition. */
    private String count(Facts.Seizure seizure, String what) {
        var own = Labels.key(seizure.what());
        long count = whole(seizure).longValue();
        return m.has(own + ".other") ? m.n(own, count) : m.n("fact.seized.count", count, what);
    }

    /** Whether the name of the goods says what is counted: rifles are pieces, captagon pills are pills. */
    private static boolean counted(Facts.Seizure seizure) {
        var unit = seizure.unit();
        return "piece".equals(unit) || ("pill".equals(unit) && seizure.what().endsWith("pills"));
    }

    private static BigDecimal whole(Facts.Seizure seizure) {
        var quantity = seizure.quantity();
        return quantity == null ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }

    String quantity(Facts.Seizure seizure) {
        var quantity = seizure.quantity();
        var unit = seizure.unit();
        if (quantity == null || unit == null) {
            return "";
        }
        var whole = whole(seizure);
        var figure = whole.scale() <= 0
                ? m.number(whole.longValue())
                : fraction(whole).toPlainString();
        return switch (unit) {
            case "kg", "g", "l" -> m.t("unit." + unit, figure);
            case "pill", "piece" -> m.n("unit." + unit, whole.longValue());
            default -> m.t("unit.money", figure, unit);
        };
    }

    /** What was read from ounces and pounds has more digits than anybody weighed: the first three that count are shown. */
    private static BigDecimal fraction(BigDecimal quantity) {
        int most = Math.max(3, quantity.precision() - quantity.scale() + 1);
        return quantity.scale() <= 3
                ? quantity
                : quantity.round(new MathContext(most, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private void add(List<String> out, String key, @Nullable Found<Integer> figure) {
        if (figure != null) {
            out.add(m.n(key, figure.value()));
        }
    }

    private static boolean sameMonth(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear() && a.getMonth() == b.getMonth();
    }

    private static String year(LocalDate date) {
        return plain(date.getYear());
    }

    private static String plain(int number) {
        return Integer.toString(number);
    }
}
