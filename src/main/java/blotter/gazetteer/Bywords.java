package blotter.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that stand for a place without being its name: what its people are called (Kuwaiti, العراقية), and how the press
 * shortens a state after a town (Logan, W.Va.).
 */
final class Bywords {
    private final Tagger<String> demonyms = read("demonyms.tsv");
    private final Tagger<String> abbreviations = read("abbreviations.tsv");

    private static Tagger<String> read(String resource) {
        Tagger.Builder<String> builder = new Tagger.Builder<>(1000);
        for (String[] row : Resources.rows(resource)) {
            for (int i = 1; i < row.length; i++) {
                builder.add(row[i], row[0]);
            }
        }
        return builder.names();
    }

    /** The country whose people a span of a text names. */
    Optional<String> country(Words words, int start, int end) {
        return whole(demonyms, words, start, end);
    }

    /** The division that a span of a text shortens. */
    Optional<String> division(Words words, int start, int end) {
        return whole(abbreviations, words, start, end);
    }

    private static Optional<String> whole(Tagger<String> tagger, Words words, int start, int end) {
        Words span = Words.of(words.folded().text(start, end));
        List<Tagger.Tag<String>> tags = tagger.tags(span);
        boolean all = tags.size() == 1
                && tags.getFirst().from() == 0
                && tags.getFirst().to() == span.size();
        return all ? Optional.of(tags.getFirst().things().getFirst()) : Optional.empty();
    }

    /** Where a text names the people or the things of a country. */
    List<Gazetteer.People> peoples(Words words) {
        List<Gazetteer.People> found = new ArrayList<>();
        for (Tagger.Tag<String> tag : demonyms.tags(words)) {
            boolean small = Character.isLowerCase(words.firstWritten(tag.from()));
            if (!small) {
                found.add(
                        new Gazetteer.People(tag.from(), tag.to(), tag.things().getFirst()));
            }
        }
        return found;
    }

    /** A division shortened in a text, and the words that do. */
    record Shortened(int from, int to, int start, int end, String division) {}

    List<Shortened> divisions(Words words) {
        List<Shortened> found = new ArrayList<>();
        for (Tagger.Tag<String> tag : abbreviations.tags(words)) {
            if (tag.from() > 0 && words.capital(tag.from())) {
                found.add(new Shortened(
                        tag.from(),
                        tag.to(),
                        tag.start(),
                        tag.end(),
                        tag.things().getFirst()));
            }
        }
        return found;
    }
}
