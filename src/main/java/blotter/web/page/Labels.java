package blotter.web.page;

import blotter.release.Agency;
import blotter.release.Location;
import blotter.search.Field;
import blotter.search.Vocabulary;

/**
 * What the values of facets are called on the page: kinds, languages and topics by the messages, agencies and places by
 * the name they have in the reader's language, or else by their canonical English one.
 */
public record Labels(Messages m, Vocabulary vocabulary) {

    /** A name and the language and direction it is in. */
    public record Label(String text, String lang, String direction) {}

    public String of(Field field, String value) {
        return label(field, value).text();
    }

    public Label label(Field field, String value) {
        return switch (field) {
            case KIND, TOPIC -> own(m.or(field.id() + "." + value, vocabulary.label(field, value)));
            case LANG -> own(language(value));
            case YEAR -> own(value.equals("none") ? m.t("date.none") : value);
            case AGENCY, LOCATION -> named(field, value, vocabulary.label(field, value));
            case SOURCE -> new Label(vocabulary.label(field, value), "", "auto");
        };
    }

    public String agency(Agency.Mention agency) {
        return named(Field.AGENCY, agency.id(), agency.name()).text();
    }

    public String location(Location.Mention place) {
        return named(Field.LOCATION, place.id(), place.name()).text();
    }

    /** The governorate or state a place lies in; empty for one that is its own. */
    public String within(Location.Mention place) {
        var admin = place.admin1();
        if (admin == null || place.path().size() < 3) {
            return "";
        }
        return named(Field.LOCATION, place.path().get(1), admin).text();
    }

    /** The language's name in the reader's, or its code. */
    public String language(String code) {
        return m.or("lang." + code, code);
    }

    /** What was seized, which rows and facts give by its canonical English name. */
    String commodity(String name) {
        return m.or(key(name), name);
    }

    /** Of the sentence with the name of goods, and the beginning of those that count them. */
    static String key(String goods) {
        return "what." + goods.replace(' ', '-');
    }

    private Label own(String text) {
        return new Label(text, m.language(), m.direction());
    }

    private Label named(Field field, String value, String canonical) {
        if (m.language().equals("en")) {
            return own(canonical);
        }
        var language = m.language().equals("ku") ? "kmr" : m.language();
        return vocabulary
                .label(field, value, language)
                .map(this::own)
                .orElseGet(() -> new Label(canonical, "en", "ltr"));
    }
}
