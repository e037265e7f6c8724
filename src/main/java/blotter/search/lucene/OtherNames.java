package blotter.search.lucene;

import blotter.search.Expression;
import blotter.search.Field;
import blotter.search.Results.Also;
import blotter.search.Search;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a place or an agency, taken together with its other names, and words that mean the same as others: who
 * types Basra finds البصرة and بەسرە, who types lab finds مختبر. The longest run of words that is known is one name or meaning; of a meaning each word is looked for by itself too. What is added
 * weighs less than what was typed, and is bounded, so that no query grows without end.
 */
final class OtherNames {
    private static final int LONGEST = 6;
    private static final int MOST_OF_QUERY = 200;
    private static final int MOST_OF_DRAFT = 1_000;
    private static final int MOST_OF_ONE = 24;
    /** In a query what was typed is worth more; a draft may be in another language than what it is like. */
    private static final Weights OF_QUERY = new Weights(0.7f, 0.8f);

    private static final Weights OF_DRAFT = new Weights(1f, 0.9f);

    /** What a release was read to be about without a word of it counts less than a word that is not in most releases. */
    private static final float READ = 0.5f;

    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final WordQueries words;
    private final int most;
    private final Weights weights;
    private int used;
    /** The sets of words, by their first, that were added already: a set that two words belong to counts once. */
    private final Set<String> counted = new HashSet<>();

    /** What another name and another word of the same meaning are worth, when the word as typed is worth 1. */
    private record Weights(float name, float meaning) {}

    private OtherNames(Vocabulary vocabulary, Synonyms synonyms, WordQueries words, int most, Weights weights) {
        this.most = most;
        this.weights = weights;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
        this.words = words;
    }

    /** The names in the words of a query. */
    static OtherNames ofQuery(Vocabulary vocabulary, Wordbook book) {
        return new OtherNames(vocabulary, book.synonyms(), book.words(), MOST_OF_QUERY, OF_QUERY);
    }

    /** The names in a whole draft. */
    static OtherNames ofDraft(Vocabulary vocabulary, Wordbook book) {
        return new OtherNames(vocabulary, book.synonyms(), book.words(), MOST_OF_DRAFT, OF_DRAFT);
    }

    /**
     * Words that are one name or meaning.
     *
     * @param query for them and the others; for several words of a query that are no name for the others only, since each of the words has others
     *     of its own
     * @param apart whether each word is to be looked for too
     * @param also the others
     */
    record Run(int words, Query query, boolean apart, Also also) {}

    /**
     * The longest name that begins at a word; null when none does.
     *
     * @param longest no more words than this
     * @param meanings whether words that mean the same are wanted, not only names
     */
    @Nullable
    Run longest(List<Expression> parts, int at, int longest, boolean title, boolean meanings) {
        int reach = 0;
        while (reach < Math.min(LONGEST, longest)
                && at + reach < parts.size()
                && parts.get(at + reach) instanceof Expression.Word) {
            reach++;
        }
        for (int length = reach; length > 0; length--) {
            var typed = new ArrayList<String>();
            for (Expression part : parts.subList(at, at + length)) {
                typed.add(((Expression.Word) part).text());
            }
            String run = String.join(" ", typed);
            Optional<Names> named = vocabulary.names(run);
            List<String> names = named.map(Names::names).orElse(List.of());
            List<String> same = meanings ? synonyms.of(run) : List.of();
            var forms = new ArrayList<String>();
            Read read = title || !meanings || !weights.equals(OF_QUERY) ? null : read(run, named, same);
            boolean apart = length > 1 && names.isEmpty() && weights.equals(OF_QUERY);
            Query query = names.isEmpty() && same.isEmpty() && read == null
                    ? null
                    : query(typed, apart, names, same, title, read, forms);
            if (query != null) {
                return new Run(length, query, apart, new Also(run, List.copyOf(forms)));
            }
        }
        return null;
    }

    /**
     * What was read from releases in whatever words.
     *
     * @param form as a query asks for it
     */
    private record Read(Query query, String form) {}

    /** The place, agency or topic that words name; null where they name none. */
    private @Nullable Read read(String run, Optional<Names> named, List<String> same) {
        if (named.isPresent()) {
            return about(named.get().field(), named.get().id());
        }
        for (String word : same.isEmpty() ? List.of(run) : same) {
            Optional<String> topic = vocabulary.topic(word);
            if (topic.isPresent()) {
                return about(Field.TOPIC, topic.get());
            }
        }
        return null;
    }

    private Read about(Field field, String id) {
        boolean back = vocabulary.resolve(field, vocabulary.label(field, id))
                        instanceof Vocabulary.Resolution.Known(List<String> ids)
                && ids.equals(List.of(id));
        String label = back ? vocabulary.label(field, id) : id;
        String value = label.matches("[\\p{L}\\p{N}]+") ? label : '"' + label + '"';
        Query filter = Filters.any(field, List.of(id), Search.Dated.HAPPENED);
        return new Read(new BoostQuery(new ConstantScoreQuery(filter), READ), field.id() + ":" + value);
    }

    private @Nullable Query query(
            List<String> typed,
            boolean apart,
            List<String> names,
            List<String> same,
            boolean title,
            @Nullable Read read,
            List<String> forms) {
        var asTyped = new BooleanQuery.Builder();
        for (String word : typed) {
            Query query = words.word(word, title);
            if (query == null) {
                return null;
            }
            asTyped.add(query, Occur.MUST);
        }
        var ways = new ArrayList<Query>();
        if (!apart) {
            ways.add(asTyped.build());
        }
        Set<List<String>> seen = new HashSet<>();
        seen.add(words.folded(String.join(" ", typed)).terms());
        for (String name : shortFirst(names)) {
            Query query = fresh(seen, name, ways) ? words.name(name, title) : null;
            add(ways, weights.name, name, query, forms);
        }
        boolean again = !same.isEmpty() && !counted.add(same.getFirst());
        int before = used;
        for (String word : same) {
            Query query = fresh(seen, word, ways) ? words.together(word, title) : null;
            add(ways, weights.meaning * share(typed, word), word, query, forms);
        }
        used = again ? before : used;
        if (read != null) {
            forms.addFirst(read.form);
            ways.add(read.query);
        }
        if (ways.isEmpty()) {
            return null;
        }
        return apart || ways.size() == 1 ? Meant.best(ways) : new Meant(ways.getFirst(), ways.subList(1, ways.size()));
    }

    /** Several words that say what fewer say are worth no more than these: each adds to the score. */
    private float share(List<String> typed, String word) {
        return Math.min(1f, (float) typed.size() / words.folded(word).terms().size());
    }

    /** Of very many names the short ones come first: a long one often holds one of them, which finds it too. */
    private static List<String> shortFirst(List<String> names) {
        return names.size() <= MOST_OF_ONE
                ? names
                : names.stream()
                        .sorted(Comparator.comparingLong(name ->
                                name.chars().filter(Character::isWhitespace).count()))
                        .toList();
    }

    /** Whether a name is worth a look and was not looked for yet. One token of a letter or two stands for too much. */
    private boolean fresh(Set<List<String>> seen, String name, List<Query> ways) {
        List<String> terms = words.folded(name).terms();
        boolean tiny = terms.isEmpty() || (terms.size() == 1 && terms.getFirst().length() < 3);
        return !tiny && used < most && ways.size() <= MOST_OF_ONE && seen.add(terms);
    }

    private void add(List<Query> ways, float weight, String name, @Nullable Query query, List<String> forms) {
        if (query != null) {
            used++;
            forms.add(name);
            ways.add(new BoostQuery(query, weight));
        }
    }
}
