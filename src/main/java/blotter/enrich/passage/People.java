package blotter.enrich.passage;

/**
 * Some people that a passage speaks of.
 *
 * @param count how many they are
 * @param from first word
 * @param to one past the last word
 * @param stated whether a number says how many, not the form of a noun alone
 * @param part whether they belong to others counted elsewhere: two of them, بينهم امرأتان
 */
public record People(int count, int from, int to, boolean stated, boolean part) {}
