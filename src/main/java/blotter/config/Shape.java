package blotter.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of keys: what must and what may stand in each part of crawl-config/. Reading, {@code schema.json} and
 * the page that explains the keys are all held to it by tests.
 */
enum Shape {
    SOURCES("sources.yaml", "sources", ""),
    SOURCE(
            "a source",
            "id start",
            "name type agency languages timezone include exclude rules delay private-addresses paused"),
    FEED("a feed", "feed", ""),
    SITEMAP("a sitemap", "sitemap", ""),
    LISTING("a listing", "listing link", "next pages"),
    JSON("a JSON API", "json items url", "next pages title date body"),
    FOLDER("a folder", "folder", ""),
    RULES("rules", "", "title body date remove"),
    POLITENESS("politeness.yaml", "", "contact user-agent delay visit-often visit-seldom"),
    ARCHIVE("archive.yaml", "", "reserve segment"),
    AGENCIES("agencies.yaml", "agencies", ""),
    AGENCY("an agency", "id name type country", "acronym parent valid-from valid-to names doubtful"),
    TOPICS("topics.yaml", "topics", ""),
    TOPIC("a topic", "id name", "parent words"),
    LOCATIONS("locations.yaml", "locations", ""),
    LOCATION("a location", "id name level country lat lon", "parent population names");

    private final String label;
    private final String required;
    private final String optional;

    Shape(String label, String required, String optional) {
        this.label = label;
        this.required = required;
        this.optional = optional;
    }

    /** What messages call it. */
    String label() {
        return label;
    }

    List<String> required() {
        return words(required);
    }

    /** All keys, those that must be there first. */
    List<String> keys() {
        return Stream.of(required, optional)
                .flatMap(part -> words(part).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
