package blotter.bench;

import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What people ask, drawn from the releases themselves: words common, middling and rare, phrases that stand in some text, two
 * words together, one of three. Each question in two forms: for the engine, and for bare Lucene.
 */
final class Questions {
    private static final int SIZE = 10;
    private static final List<String> OPERATORS = List.of("and", "or", "not");

    private final BareIndex index;
    private final IntFunction<Release> releases;
    private final SplittableRandom random;

    Questions(BareIndex index, IntFunction<Release> releases, long seed) {
        this.index = index;
        this.releases = releases;
        this.random = new SplittableRandom(seed);
    }

    /** One question for both. */
    record Question(Search search, Query bare) {}

    List<Question> words(int many) throws IOException {
        var out = new ArrayList<Question>();
        for (int i = 0; i < many; i++) {
            String word = i % 3 == 0 ? between(.05, .3) : i % 3 == 1 ? between(.005, .05) : between(.00005, .005);
            out.add(new Question(search(word), term(word)));
        }
        return out;
    }

    List<Question> phrases(int many) throws IOException {
        var out = new ArrayList<Question>();
        while (out.size() < many) {
            List<String> words = some();
            int at = random.nextInt(words.size() - 1);
            String one = words.get(at);
            String two = words.get(at + 1);
            if (plain(one) && plain(two)) {
                out.add(new Question(search("\"" + one + " " + two + "\""), new PhraseQuery(BareIndex.BODY, one, two)));
            }
        }
        return out;
    }

    List<Question> together(int many) throws IOException {
        var out = new ArrayList<Question>();
        for (int i = 0; i < many; i++) {
            out.add(question(" ", Occur.MUST, between(.02, .3), between(.005, .1)));
        }
        return out;
    }

    List<Question> either(int many) throws IOException {
        var out = new ArrayList<Question>();
        for (int i = 0; i < many; i++) {
            out.add(question(" OR ", Occur.SHOULD, between(.02, .3), between(.005, .05), between(.0005, .01)));
        }
        return out;
    }

    /** One word or another, with an agency and a year chosen. */
    List<Question> narrowed(int many, List<String> agencies) throws IOException {
        var out = new ArrayList<Question>();
        for (int i = 0; i < many; i++) {
            String word = between(.02, .3);
            Search search = search(word)
                    .toggle(Field.AGENCY, agencies.get(i % 4))
                    .toggle(Field.YEAR, Integer.toString(2024 - i / 4 % 4));
            out.add(new Question(search, term(word)));
        }
        return out;
    }

    private static Question question(String between, Occur occur, String... words) {
        var bare = new BooleanQuery.Builder();
        for (String word : words) {
            bare.add(term(word), occur);
        }
        return new Question(search(String.join(between, words)), bare.build());
    }

    private static Search search(String words) {
        return Search.EVERYTHING.words(words).sized(SIZE);
    }

    private static Query term(String word) {
        return new TermQuery(new Term(BareIndex.BODY, word));
    }

    /** A word that so large a part of the releases have. */
    private String between(double least, double most) throws IOException {
        for (int tries = 0; tries < 100_000; tries++) {
            List<String> words = some();
            String word = words.get(random.nextInt(words.size()));
            double share = (double) index.frequency(word) / index.size();
            if (plain(word) && share >= least && share < most) {
                return word;
            }
        }
        throw new IllegalStateException(
                "no word is in " + least + " to " + most + " of the releases; take more of them");
    }

    private List<String> some() {
        return List.of(releases.apply(random.nextInt(index.size())).text().split("[.\\s]+", -1));
    }

    private static boolean plain(String word) {
        return word.length() >= 3 && word.chars().allMatch(Character::isLetter) && !OPERATORS.contains(word);
    }
}
