package blotter.enrich.lexicon;

/**
 * Something that is seized.
 *
 * @param unit what a bare count of it means, empty when it is never counted
 * @param single whether the word is an Arabic singular, which names one of it where nothing is counted
 * @param pair whether the word is an Arabic dual before another noun: جهازي كشف
 */
public record Commodity(String name, String kind, String unit, boolean single, boolean pair) {
    /** Whether an amount in a unit can be one of it. */
    public boolean measuredIn(String quantityUnit) {
        return switch (quantityUnit) {
            case "kg", "g" ->
                unit.equals("kg") || kind.equals("drug") || kind.equals("precursor") || kind.equals("goods");
            case "l" -> unit.equals("l");
            case "pill" -> unit.equals("pill");
            default -> false;
        };
    }
}
