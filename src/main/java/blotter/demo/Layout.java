package blotter.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file in which names in double braces stand for values. Values are put in as they are: escape them before. */
record Layout(String name, String template) {

    static Layout of(String path) {
        return new Layout(path, Resources.text(path));
    }

    String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder(template.length() * 2);
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            String key = template.substring(open + 2, close);
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException(name + ": no value for \"" + key + "\"");
            }
            filled.append(template, at, open).append(value);
            at = close + 2;
        }
        return filled.append(template, at, template.length()).toString();
    }

    /** Each text between two marks. */
    static String each(List<String> texts, String before, String after) {
        return texts.stream().map(text -> before + escape(text) + after).collect(Collectors.joining("\n"));
    }

    /** For HTML and XML, in text and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
