package blotter.text;

import blotter.release.DateSpan;

/**
 * A date read from tokens.
 *
 * @param next the first token behind it
 * @param yearless whether the year was not written
 */
record ReadDate(DateSpan span, int next, boolean yearless) {}
