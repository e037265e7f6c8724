package blotter.config;

import blotter.config.Node.Entry;
import blotter.config.Node.Mapping;
import blotter.config.Node.Mark;
import blotter.config.Node.Scalar;
import blotter.config.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One mapping of a file, read by its {@link Shape}: opening it refuses unknown and missing keys, so what reads the values
 * need not.
 */
final class Section {
    private final Mapping mapping;
    private final Map<String, Entry> entries;

    private Section(Mapping mapping) {
        this.mapping = mapping;
        this.entries = mapping.entries().stream()
                .collect(Collectors.toMap(Entry::key, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    static Section open(Node node, Shape shape) {
        if (!(node instanceof Mapping mapping)) {
            throw node.mark()
                    .wrong(String.format(
                            Locale.ROOT,
                            "%s has keys (%s), but here is %s",
                            shape.label(),
                            String.join(", ", shape.keys()),
                            node.found()));
        }
        for (Entry entry : mapping.entries()) {
            if (!shape.keys().contains(entry.key())) {
                throw entry.mark()
                        .wrong(String.format(
                                Locale.ROOT,
                                "%s has no key \"%s\"%s",
                                shape.label(),
                                entry.key(),
                                Near.remedy(entry.key(), shape.keys())));
            }
        }
        var section = new Section(mapping);
        for (String key : shape.required()) {
            if (!section.entries.containsKey(key)) {
                throw mapping.mark()
                        .wrong(String.format(
                                Locale.ROOT,
                                "%s needs the key \"%s\"%s",
                                shape.label(),
                                key,
                                key.equals("start") ? "; write start: [] for one that is only filled by import" : ""));
            }
        }
        return section;
    }

    Mark mark() {
        return mapping.mark();
    }

    /** Where the value of a key stands; the section itself when the key is not there. */
    Mark mark(String key) {
        Entry entry = entries.get(key);
        return entry == null ? mark() : entry.value().mark();
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of a key; empty when the key is not there or has nothing behind it. */
    Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .filter(node -> !(node instanceof Scalar scalar) || scalar.given());
    }

    Optional<String> text(String key) {
        return value(key).map(node -> scalar(node, key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> mark(key).wrong("\"" + key + "\" has no value"));
    }

    /** A list of words; a single word is a list of one. */
    List<Scalar> words(String key) {
        return value(key).map(node -> words(node, key)).orElse(List.of());
    }

    List<String> texts(String key) {
        return words(key).stream().map(Scalar::text).toList();
    }

    List<Node> items(String key) {
        return value(key)
                .map(node -> switch (node) {
                    case Sequence sequence -> sequence.items();
                    case Mapping _, Scalar _ ->
                        throw node.mark()
                                .wrong(String.format(
                                        Locale.ROOT,
                                        "\"%s\" is a list, but here is %s; begin each item with \"- \"",
                                        key,
                                        node.found()));
                })
                .orElse(List.of());
    }

    /** Words by language, in the order of the file. */
    Map<String, List<String>> byLanguage(String key) {
        var out = new LinkedHashMap<String, List<String>>();
        value(key).ifPresent(node -> {
            if (!(node instanceof Mapping languages)) {
                throw node.mark()
                        .wrong(String.format(
                                Locale.ROOT,
                                "\"%s\" has languages as keys (en, ar, ckb, ...), but here is %s",
                                key,
                                node.found()));
            }
            for (Entry entry : languages.entries()) {
                Values.language(entry.key(), entry.mark());
                out.put(
                        entry.key(),
                        words(entry.value(), key).stream().map(Scalar::text).toList());
            }
        });
        return out;
    }

    private static List<Scalar> words(Node node, String key) {
        return switch (node) {
            case Sequence sequence ->
                sequence.items().stream()
                        .map(item -> new Scalar(item.mark(), scalar(item, key), true))
                        .toList();
            case Scalar scalar -> scalar.given() ? List.of(scalar) : List.of();
            case Mapping _ -> throw node.mark().wrong("\"" + key + "\" is a list of words, but here are keys");
        };
    }

    private static String scalar(Node node, String key) {
        if (node instanceof Scalar scalar && scalar.given()) {
            return scalar.text();
        }
        throw node.mark().wrong(String.format(Locale.ROOT, "\"%s\" is one value, but here is %s", key, node.found()));
    }
}
