package blotter.enrich.day;

import blotter.release.Evidence;
import java.time.LocalDate;

/**
 * A day, or a range of days, that a text names.
 *
 * @param first the first word of its name
 * @param last the last word of its name
 * @param relative whether it is told from the day of publication: yesterday, on Monday
 */
record NamedDay(LocalDate from, LocalDate to, int first, int last, boolean relative, Evidence.Span span) {}
