package blotter.config;

import blotter.config.Node.Entry;
import blotter.config.Node.Mapping;
import blotter.config.Node.Mark;
import blotter.config.Node.Scalar;
import blotter.config.Node.Sequence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads a YAML file into {@link Node}s. A file that is empty or holds comments only is an empty mapping; anchors and
 * aliases are refused, because a value then stands somewhere else than where it is used.
 */
final class Yaml {
    private static final int DEEPEST = 20;

    private final String file;
    private final JsonParser parser;

    private Yaml(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * @param name how messages call the file
     * @throws ConfigException when the file cannot be read or is not YAML
     */
    static Node read(Path path, String name) {
        try {
            String text = Files.readString(path);
            return text(text.startsWith("\uFEFF") ? text.substring(1) : text, name);
        } catch (CharacterCodingException e) {
            throw new ConfigException(name, 0, 0, "the file is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigException(name, 0, 0, "the file cannot be read (" + e.getMessage() + ")");
        }
    }

    static Node text(String text, String name) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            var yaml = new Yaml(name, parser);
            if (parser.nextToken() == null) {
                return new Mapping(new Mark(name, 1, 1), List.of());
            }
            Node root = yaml.node(0);
            if (parser.nextToken() != null) {
                throw yaml.here().wrong("a second document begins here; keep one document in a file");
            }
            return root instanceof Scalar scalar && !scalar.given() ? new Mapping(scalar.mark(), List.of()) : root;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            throw new ConfigException(
                    name,
                    line,
                    column,
                    "not YAML: " + said(e) + "; check the indentation, quotes "
                            + "around values with \": \" or \" #\", and that no tab is used");
        }
    }

    private Node node(int depth) {
        Mark mark = here();
        if (depth > DEEPEST) {
            throw mark.wrong("nested deeper than " + DEEPEST + " levels");
        }
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return switch (token) {
            case START_OBJECT -> new Mapping(mark, entries(depth));
            case START_ARRAY -> new Sequence(mark, items(depth));
            case VALUE_NULL -> new Scalar(mark, "", false);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new Scalar(mark, Objects.requireNonNull(parser.getString()), true);
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME ->
                throw mark.wrong("a plain value, a list or keys belong here");
        };
    }

    private List<Entry> entries(int depth) {
        var entries = new ArrayList<Entry>();
        Map<String, Mark> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Mark mark = here();
            String key = Objects.requireNonNull(parser.currentName());
            Mark before = seen.putIfAbsent(key, mark);
            if (before != null) {
                throw mark.wrong("\"" + key + "\" is here twice; the first is in line " + before.line());
            }
            parser.nextToken();
            entries.add(new Entry(mark, key, node(depth + 1)));
        }
        return entries;
    }

    private List<Node> items(int depth) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return items;
    }

    private Mark here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Mark(file, at.getLineNr(), at.getColumnNr());
    }

    private static String said(JacksonException e) {
        String message = Objects.requireNonNullElse(e.getOriginalMessage(), "unreadable");
        return message.lines().findFirst().orElse("unreadable").strip();
    }
}
