package blotter.web.madeup;

import blotter.search.Results;
import java.util.ArrayList;
import java.util.List;

/** The words of a question to the made-up data: phrases and bare words, all of which must occur. */
record FixedWords(List<String> words, String ran, List<Results.Problem> problems) {
    private static final int SNIPPET = 240;

    static FixedWords of(String q) {
        var problems = new ArrayList<Results.Problem>();
        long quotes = q.chars().filter(c -> c == '"').count();
        var ran = q;
        if (quotes % 2 == 1) {
            int at = q.lastIndexOf('"');
            ran = q + "\"";
            problems.add(new Results.Problem(
                    "q",
                    "\"",
                    at,
                    at + 1,
                    "this quotation mark was never closed; it was closed at the end",
                    List.of()));
        }
        var words = new ArrayList<String>();
        var parts = ran.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                words.add(FixedFinder.lower(parts[i]));
            } else {
                for (var word : FixedFinder.lower(parts[i]).strip().split("\\s+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
        }
        return new FixedWords(words, ran, problems);
    }

    boolean match(String text) {
        var lower = FixedFinder.lower(text);
        return words.stream().allMatch(lower::contains);
    }

    String snippet(String text) {
        var flat = text.replace('\n', ' ');
        int at = words.stream()
                .mapToInt(FixedFinder.lower(flat)::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(0);
        int start = at < SNIPPET / 2 ? 0 : flat.indexOf(' ', at - SNIPPET / 2) + 1;
        int end = flat.length() <= start + SNIPPET ? flat.length() : flat.lastIndexOf(' ', start + SNIPPET);
        return (start > 0 ? "… " : "") + flat.substring(start, end) + (end < flat.length() ? " …" : "");
    }

    List<Results.Run> runs(String text) {
        var lower = FixedFinder.lower(text);
        var out = new ArrayList<Results.Run>();
        int at = 0;
        while (at < text.length()) {
            int next = text.length();
            int length = 0;
            for (var word : words) {
                int found = lower.indexOf(word, at);
                if (found >= 0 && found < next) {
                    next = found;
                    length = word.length();
                }
            }
            if (next > at) {
                out.add(new Results.Run(text.substring(at, next), false));
            }
            if (length > 0) {
                out.add(new Results.Run(text.substring(next, next + length), true));
            }
            at = next + length;
        }
        return out;
    }
}
