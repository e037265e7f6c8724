package blotter.web.madeup;

import blotter.search.Field;
import blotter.search.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the values of the made-up data are called. */
record FixedVocabulary(FixedData data) implements Vocabulary {

    @Override
    public String label(Field field, String value) {
        return labels(field).getOrDefault(value, value);
    }

    @Override
    public Optional<String> label(Field field, String value, String language) {
        return Optional.ofNullable(
                data.script().names().getOrDefault(value, Map.of()).get(language));
    }

    @Override
    public List<String> path(Field field, String value) {
        return switch (field) {
            case LOCATION -> data.script().placePath(value);
            case TOPIC -> data.script().topicPath(value);
            default -> List.of(value);
        };
    }

    @Override
    public Resolution resolve(Field field, String text) {
        var labels = labels(field);
        if (labels.isEmpty() || labels.containsKey(text)) {
            return new Resolution.Known(List.of(text));
        }
        var named = labels.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .toList();
        var start = text.substring(0, Math.min(2, text.length())).toLowerCase(Locale.ROOT);
        return named.isEmpty()
                ? new Resolution.Unknown(labels.values().stream()
                        .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(start))
                        .limit(3)
                        .toList())
                : new Resolution.Known(List.of(named.getLast()));
    }

    @Override
    public Optional<Names> names(String words) {
        for (var field : List.of(Field.AGENCY, Field.LOCATION)) {
            for (var entry : labels(field).entrySet()) {
                var others = data.script().names().get(entry.getKey());
                if (others != null && entry.getValue().equalsIgnoreCase(words)) {
                    var names = new TreeSet<>(others.values());
                    names.remove(entry.getValue());
                    return Optional.of(new Names(
                            field,
                            entry.getKey(),
                            Stream.concat(Stream.of(entry.getValue()), names.stream())
                                    .toList()));
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, String> labels(Field field) {
        var out = new TreeMap<String, String>();
        switch (field) {
            case AGENCY -> out.putAll(data.script().agencies());
            case LOCATION -> data.script().places().forEach((id, place) -> out.put(id, place.name()));
            case TOPIC -> data.script().topics().forEach((id, topic) -> out.put(id, topic.name()));
            case SOURCE -> data.sources().forEach(source -> out.put(source.id(), source.name()));
            case KIND -> out.putAll(Map.of("statement", "Statement", "story", "Story"));
            case LANG -> out.putAll(Map.of("en", "English", "ar", "Arabic", "ckb", "Sorani Kurdish"));
            case YEAR -> {}
        }
        return out;
    }
}
