package blotter.enrich.passage;

/**
 * Words of a passage that tell of a country.
 *
 * @param people whether they name its people or things (Spanish, السورية), not the country itself
 */
public record Nationality(Passage passage, int from, int to, String country, boolean people) {}
