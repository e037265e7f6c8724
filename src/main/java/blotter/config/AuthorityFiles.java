package blotter.config;

import blotter.release.Agency;
import blotter.release.Location;
import blotter.release.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads agencies.yaml, topics.yaml and locations.yaml; a file that is not there is empty. A location's parent is not
 * checked here, since it may lie in the gazetteer that is built in.
 */
final class AuthorityFiles {
    private static final double EARTH = 1e10;

    private final Folder folder;

    AuthorityFiles(Folder folder) {
        this.folder = folder;
    }

    List<Agency> agencies() {
        return read(
                "agencies",
                "agency",
                Shape.AGENCIES,
                Shape.AGENCY,
                true,
                (id, section) -> new Agency(
                        id,
                        section.needed("name"),
                        section.text("acronym").orElse(null),
                        section.needed("type"),
                        country(section, true),
                        section.text("parent").orElse(null),
                        section.text("valid-from")
                                .map(text -> Values.day(text, false, section.mark("valid-from")))
                                .orElse(null),
                        section.text("valid-to")
                                .map(text -> Values.day(text, true, section.mark("valid-to")))
                                .orElse(null),
                        names(section),
                        Alternatives.of(section.texts("doubtful"), section, "doubtful")));
    }

    private static Map<String, List<String>> names(Section section) {
        var names = new LinkedHashMap<String, List<String>>();
        section.byLanguage("names")
                .forEach((language, written) -> names.put(language, Alternatives.of(written, section, "names")));
        return names;
    }

    List<TopicWords> topics() {
        return read(
                "topics",
                "topic",
                Shape.TOPICS,
                Shape.TOPIC,
                true,
                (id, section) -> new TopicWords(
                        new Topic(
                                id,
                                section.needed("name"),
                                section.text("parent").orElse(null)),
                        section.byLanguage("words")));
    }

    List<Location> locations() {
        return read(
                "locations",
                "location",
                Shape.LOCATIONS,
                Shape.LOCATION,
                false,
                (id, section) -> new Location(
                        id,
                        section.needed("name"),
                        level(section),
                        section.text("parent").orElse(null),
                        country(section, false),
                        Values.number(section.needed("lat"), -90, 90, section.mark("lat")),
                        Values.number(section.needed("lon"), -180, 180, section.mark("lon")),
                        section.text("population")
                                .map(text -> (long) Values.number(text, 0, EARTH, section.mark("population")))
                                .orElse(0L),
                        section.byLanguage("names")));
    }

    private <T> List<T> read(
            String plural, String noun, Shape whole, Shape item, boolean parents, BiFunction<String, Section, T> make) {
        String name = plural + ".yaml";
        if (!folder.has(name)) {
            return List.of();
        }
        Node root = folder.read(name);
        if (root instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            return List.of();
        }
        List<Section> sections = Section.open(root, whole).items(plural).stream()
                .map(node -> Section.open(node, item))
                .toList();
        var ids = new Ids(noun);
        var out = new ArrayList<T>();
        for (Section section : sections) {
            out.add(make.apply(ids.next(section), section));
        }
        for (Section section : parents ? sections : List.<Section>of()) {
            section.text("parent").filter(parent -> !ids.all().contains(parent)).ifPresent(parent -> {
                throw section.mark("parent")
                        .wrong(String.format(
                                Locale.ROOT,
                                "no %s has the id \"%s\"%s",
                                noun,
                                parent,
                                Near.remedy(parent, ids.all())));
            });
        }
        return out;
    }

    private static String country(Section section, boolean international) {
        String code = section.needed("country");
        boolean known = Arrays.asList(Locale.getISOCountries()).contains(code) || code.equals("XK");
        if (known || (international && code.equals("INT"))) {
            return code;
        }
        throw section.mark("country")
                .wrong(String.format(
                        Locale.ROOT,
                        "\"%s\" is not a country; write two capital letters (ISO 3166-1), such as IQ%s",
                        code,
                        international ? ", or INT for an international body" : ""));
    }

    private static Location.Level level(Section section) {
        List<String> levels = Arrays.stream(Location.Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
        String text = Values.oneOf(section.needed("level"), levels, section.mark("level"));
        return Location.Level.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
