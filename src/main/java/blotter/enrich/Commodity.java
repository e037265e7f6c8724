package blotter.enrich;

/**
 * Something that is seized.
 *
 * @param unit what a bare count of it means, empty when it is never counted
 */
record Commodity(String name, String kind, String unit) {}
