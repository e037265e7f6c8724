package blotter.evaluation;

import blotter.text.Fold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Names of made-up people, typed in one script or spelling and written in another: how many of those that are the same find
 * one another, and how many of those that do are the same.
 *
 * @param wrong is told each pair that ends otherwise than it should
 */
record NamesMeasure(Path crawlConfig, Consumer<String> wrong) implements Measure {
    @Override
    public String name() {
        return "names";
    }

    @Override
    public boolean present(Path data) {
        return true;
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        int same = 0;
        int met = 0;
        int right = 0;
        List<String> pairs = TaskRelease.lines("name-pairs.tsv");
        try (var shelf = new Shelf(crawlConfig)) {
            for (String line : pairs) {
                String[] pair = line.split("\t", -1);
                shelf.put(line, pair[3], "-", sentence(pair[1], pair[3]));
            }
            shelf.ready();
            for (String line : pairs) {
                String[] pair = line.split("\t", -1);
                boolean meets =
                        shelf.also(pair[0]).stream().anyMatch(form -> key(form).contains(key(pair[1])));
                boolean should = pair[2].equals("same");
                same += should ? 1 : 0;
                met += meets ? 1 : 0;
                right += meets && should ? 1 : 0;
                if (meets != should) {
                    wrong.accept(line + "\t" + shelf.also(pair[0]));
                }
            }
        }
        return List.of(
                Score.of("names.recall", right / (double) same, same),
                Score.of("names.precision", met == 0 ? 1 : right / (double) met, pairs.size()));
    }

    /** Folded, so that whole words are compared. */
    private static String key(String name) {
        return " " + Fold.key(name) + " ";
    }

    private static String sentence(String name, String language) {
        return switch (language) {
            case "ar" -> "أعلنت المحكمة اسم المدعو " + name + " في البيان.";
            case "ckb" -> "دادگا ناوی " + name + " لە بەیاننامەکەدا ڕاگەیاند.";
            default -> "The court gave the name of " + name + " in its statement.";
        };
    }
}
