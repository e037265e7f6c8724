package blotter.search;

import blotter.config.Source;
import blotter.config.TopicWords;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.Kind;
import blotter.release.Topic;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vocabulary of the authority files: the gazetteer, the agencies, the tree of topics and the sources. */
public final class Authorities implements Vocabulary {
    /** {@code Name (X)} or {@code Name, X}, where X says which one: an acronym, a country, a governorate. */
    private static final Pattern QUALIFIED = Pattern.compile("(.+?)\\s*(?:[(（]([^()（）]+)[)）]|[,،]\\s*([^,،]+))");

    /** More that have a word in their names than this are too many to be meant by it. */
    private static final int MOST_PARTS = 8;

    private final SafeNames safe = new SafeNames();
    private final Places places;
    private final Agencies agencies;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, String> topicsByName = new HashMap<>();
    private final Supplier<List<Source>> sources;
    private final Languages languages = new Languages();

    public Authorities(Gazetteer gazetteer, Agencies agencies, List<TopicWords> topics, List<Source> sources) {
        this(gazetteer, agencies, topics, () -> sources);
    }

    /** @param sources as they are at the time of asking */
    public Authorities(
            Gazetteer gazetteer, Agencies agencies, List<TopicWords> topics, Supplier<List<Source>> sources) {
        this.places = new Places(gazetteer, safe);
        this.agencies = agencies;
        for (TopicWords words : topics) {
            Topic topic = words.topic();
            this.topics.put(topic.id(), topic);
            topicsByName.put(Fold.key(topic.name()).strip(), topic.id());
        }
        this.sources = sources;
    }

    @Override
    public String label(Field field, String value) {
        return switch (field) {
            case AGENCY -> agencies.agency(value).map(Agency::name).orElseGet(() -> Agencies.called(value));
            case LOCATION -> places.label(value);
            case TOPIC -> {
                Topic topic = topics.get(value);
                yield topic == null ? value : topic.name();
            }
            case SOURCE -> sourceNames().getOrDefault(value, value);
            case LANG -> languages.label(value);
            case KIND -> value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            case YEAR -> value;
        };
    }

    @Override
    public Optional<String> label(Field field, String value, String language) {
        return switch (field) {
            case AGENCY ->
                agencies.agency(value)
                        .flatMap(agency -> agency.names().getOrDefault(language, List.of()).stream()
                                .findFirst());
            case LOCATION -> places.label(value, language);
            case TOPIC, SOURCE, LANG, KIND, YEAR -> Optional.empty();
        };
    }

    @Override
    public List<String> path(Field field, String value) {
        if (field == Field.LOCATION) {
            return places.path(value);
        }
        var path = new ArrayList<String>();
        path.add(value);
        Topic topic = field == Field.TOPIC ? topics.get(value) : null;
        while (topic != null && topic.parent() != null && !path.contains(topic.parent())) {
            path.addFirst(topic.parent());
            topic = topics.get(topic.parent());
        }
        return List.copyOf(path);
    }

    @Override
    public List<String> namesOf(Field field, String value) {
        return switch (field) {
            case AGENCY -> agencies.agency(value).map(Authorities::names).orElse(List.of(value));
            case LOCATION -> places.names(value);
            default -> List.of(label(field, value));
        };
    }

    private Map<String, String> sourceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        sources.get().forEach(source -> names.put(source.id(), source.name()));
        return names;
    }

    private static List<String> names(Agency agency) {
        Set<String> names = new LinkedHashSet<>();
        names.add(agency.name());
        Optional.ofNullable(agency.acronym()).ifPresent(names::add);
        agency.names().values().forEach(names::addAll);
        return List.copyOf(names);
    }

    @Override
    public Resolution resolve(Field field, String text) {
        String value = text.strip();
        return switch (field) {
            case AGENCY -> agency(value);
            case LOCATION -> location(value);
            case TOPIC -> {
                Map<String, String> names = new LinkedHashMap<>();
                topics.forEach((id, topic) -> names.put(id, topic.name()));
                yield listed(value, names);
            }
            case SOURCE -> listed(value, sourceNames());
            case LANG -> known(languages.named(value), () -> Nearest.to(value, languages.names()));
            case KIND ->
                known(
                        Arrays.stream(Kind.values())
                                .map(Kind::id)
                                .filter(value.toLowerCase(Locale.ROOT)::equals)
                                .toList(),
                        () -> Arrays.stream(Kind.values()).map(Kind::id).toList());
            case YEAR -> new Resolution.Known(List.of(value));
        };
    }

    @Override
    public Optional<String> unlisted(Field field, String name) {
        return field == Field.AGENCY ? Optional.of(Agencies.unlisted(Agencies.called(name))) : Optional.empty();
    }

    private Resolution agency(String value) {
        if (agencies.agency(value).isPresent()) {
            return new Resolution.Known(List.of(value));
        }
        List<Agency> found = agencies.named(value);
        Matcher qualified = QUALIFIED.matcher(value);
        if (found.isEmpty() && qualified.matches()) {
            String which = qualifier(qualified);
            found = agencies.named(qualified.group(1)).stream()
                    .filter(agency -> agency.id().equals(which)
                            || agency.country().equalsIgnoreCase(which)
                            || agencies.named(which).contains(agency)
                            || places.named(which, "")
                                    .filter(agency.country()::equals)
                                    .isPresent())
                    .toList();
            if (found.isEmpty()) { // a shorter name than the one that is known, told apart by its acronym
                String part = Fold.key(qualified.group(1)).strip();
                found = agencies.named(which).stream()
                        .filter(agency -> names(agency).stream()
                                .anyMatch(known -> Fold.key(known).contains(part)))
                        .toList();
            }
        }
        List<Agency> parts = found.isEmpty() ? agencies.havingInName(value) : List.of();
        return parts.isEmpty() || parts.size() > MOST_PARTS
                ? known(found.stream().map(Agency::id).toList(), () -> agencies.suggest(value))
                : new Resolution.Part(parts.stream().map(Agency::id).toList());
    }

    private Resolution location(String value) {
        if (places.known(value)) {
            return new Resolution.Known(List.of(value));
        }
        List<String> region = places.region(value);
        if (!region.isEmpty()) {
            return new Resolution.Known(region);
        }
        Optional<String> found = places.named(value, "");
        Matcher qualified = QUALIFIED.matcher(value);
        if (found.isEmpty() && qualified.matches()) {
            found = places.named(qualified.group(1), qualifier(qualified));
        }
        return known(found.stream().toList(), () -> places.suggest(value));
    }

    private static String qualifier(Matcher qualified) {
        String bracket = qualified.group(2);
        return (bracket == null ? qualified.group(3) : bracket).strip();
    }

    private static Resolution listed(String value, Map<String, String> names) {
        String key = Fold.key(value).strip();
        List<String> ids = names.keySet().stream()
                .filter(id -> id.equalsIgnoreCase(value)
                        || Fold.key(names.getOrDefault(id, id)).strip().equals(key))
                .toList();
        Set<String> all = new LinkedHashSet<>(names.keySet());
        all.addAll(names.values());
        return known(ids, () -> Nearest.to(value, all));
    }

    @Override
    public Optional<String> topic(String words) {
        return Optional.ofNullable(topicsByName.get(Fold.key(words).strip()));
    }

    /** Something that is only worked out when it is needed. */
    private interface Suggestions {
        Collection<String> get();
    }

    private static Resolution known(List<String> ids, Suggestions suggestions) {
        return ids.isEmpty()
                ? new Resolution.Unknown(List.copyOf(suggestions.get()))
                : new Resolution.Known(List.copyOf(ids));
    }

    @Override
    public Optional<Names> names(String words) {
        for (Agency agency : agencies.named(words)) {
            List<String> names = names(agency);
            if (!safe.plain(words) && safe.written(words, names)) {
                return Optional.of(new Names(Field.AGENCY, agency.id(), safe.worth(names)));
            }
        }
        return places.meant(words).map(place -> new Names(Field.LOCATION, place.id(), places.allNames(place, words)));
    }
}
