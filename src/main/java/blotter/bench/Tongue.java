package blotter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes text of one language as texts are skewed: the word of rank r comes once for every r times the first one does (Zipf),
 * and every third word is one that often follows the word before, so that phrases recur.
 */
final class Tongue {
    private static final int VOCABULARY = 90_000;

    private final List<String> beginnings;
    private final List<String> endings;
    private final List<String> words;

    /**
     * A language.
     *
     * @param commonest words, in order
     * @param beginnings what rarer words are built of
     * @param endings what inflects them
     */
    private Tongue(List<String> commonest, List<String> beginnings, List<String> endings) {
        this.beginnings = beginnings;
        this.endings = endings;
        List<String> all = new ArrayList<>(commonest);
        for (int rank = commonest.size(); rank < VOCABULARY; rank++) {
            all.add(built((rank - commonest.size()) / 2, rank % 2 == 1));
        }
        this.words = List.copyOf(all);
    }

    /** All languages of the table, by BCP 47 tag. */
    static Map<String, Tongue> all() {
        Map<String, Map<String, List<String>>> parts = new HashMap<>();
        for (String line : lines("tongues.tsv")) {
            String[] cells = line.split("\t", -1);
            parts.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], List.of(cells[2].split(" ", -1)));
        }
        Map<String, Tongue> out = new HashMap<>();
        parts.forEach((lang, part) ->
                out.put(lang, new Tongue(part(part, "words"), part(part, "beginnings"), part(part, "endings"))));
        return Map.copyOf(out);
    }

    private static List<String> part(Map<String, List<String>> parts, String name) {
        List<String> part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("tongues.tsv lacks a line of " + name);
        }
        return part;
    }

    /** The lines of a table beside this class, without remarks. */
    static List<String> lines(String name) {
        try (var in = Tongue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + Tongue.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String built(int stem, boolean inflected) {
        var word = new StringBuilder();
        int rest = stem;
        do {
            word.append(beginnings.get(rest % beginnings.size()));
            rest /= beginnings.size();
        } while (rest > 0);
        word.append(beginnings.get((int) (((stem * 2_654_435_761L) >>> 8) % beginnings.size())));
        if (inflected) {
            word.append(endings.get(stem % endings.size()));
        }
        return word.toString();
    }

    /** A rank as Zipf has it. */
    int rank(SplittableRandom random) {
        return zipf(random, words.size());
    }

    /** A number from 0, each as much rarer as it is greater. */
    static int zipf(SplittableRandom random, int below) {
        return (int) Math.min(below - 1, Math.exp(random.nextDouble() * Math.log(below + 1.0)) - 1);
    }

    /** Adds sentences until the text has so many UTF-16 units. */
    void write(StringBuilder out, SplittableRandom random, int length) {
        int last = 0;
        while (out.length() < length) {
            int many = 8 + random.nextInt(18);
            for (int i = 0; i < many; i++) {
                int rank = i > 0 && random.nextInt(3) == 0 ? follower(last) : rank(random);
                if (random.nextInt(40) == 0) {
                    out.append(1 + zipf(random, 5_000));
                } else {
                    out.append(words.get(rank));
                }
                out.append(i < many - 1 ? " " : "");
                last = rank;
            }
            out.append(random.nextInt(3) == 0 ? ".\n" : ". ");
        }
        out.setLength(out.length() - 1);
    }

    private int follower(int rank) {
        return zipf(new SplittableRandom(rank), 2_000);
    }
}
