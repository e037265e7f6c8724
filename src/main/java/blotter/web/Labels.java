package blotter.web;

import blotter.search.Field;

/**
 * What the values of facets are called on the page: kinds, languages and topics have names in every interface language,
 * agencies and places their canonical ones.
 */
record Labels(Messages m) {

    String of(Field field, String value, String canonical) {
        return switch (field) {
            case KIND, TOPIC -> m.or(field.id() + "." + value, canonical);
            case LANG -> language(value);
            case YEAR -> value.equals("none") ? m.t("date.none") : value;
            case AGENCY, LOCATION, SOURCE -> canonical;
        };
    }

    /** The language's name in the reader's, or its code. */
    String language(String code) {
        return m.or("lang." + code, code);
    }
}
