package blotter.text;

import java.math.BigDecimal;

/**
 * One numeral at a place of a folded text: a word or a run of digits.
 *
 * @param multiplies whether it multiplies a smaller one before it, as hundred does
 * @param end one past its last folded character
 */
record Numeral(BigDecimal value, boolean multiplies, int end, boolean digits) {}
