package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Expression;
import blotter.search.PartialDate;
import blotter.search.Results.Also;
import blotter.search.Search.Dated;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Order;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words of a query that are a date, such as {@code March 2025}, {@code تموز 2025} or {@code 2025}: a release of that time has
 * them, whether or not its text says them. Texts seldom say the year they are of.
 */
final class TypedDates {
    private static final int LONGEST = 5;
    private static final int FIRST_YEAR = 1900;

    private final DatePhrase phrases = new DatePhrase();
    private final WordQueries words;
    private final Dated dated;
    private final InstantSource clock;

    TypedDates(WordQueries words, Dated dated, InstantSource clock) {
        this.clock = clock;
        this.words = words;
        this.dated = dated;
    }

    /**
     * Words that are one date.
     *
     * @param also the date as ISO 8601 has it
     */
    record Run(int words, Query query, Also also) {}

    /** The longest date that begins at a word; null when none does. */
    @Nullable
    Run longest(List<Expression> parts, int at) {
        var typed = new ArrayList<String>();
        while (typed.size() < LONGEST
                && at + typed.size() < parts.size()
                && parts.get(at + typed.size()) instanceof Expression.Word word) {
            typed.add(word.text());
        }
        boolean number = typed.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isDigit));
        for (int length = number ? typed.size() : 0; length > 0; length--) {
            List<String> run = typed.subList(0, length);
            DateSpan span = date(String.join(" ", run)).orElse(null);
            if (span != null && span.from() != null && span.to() != null && plausible(span.from())) {
                var also = new Also(String.join(" ", run), List.of(span.from() + "/" + span.to()));
                return new Run(length, query(run, span), also);
            }
        }
        return null;
    }

    /** Whether a number may be a year that somebody asks for: 7919 is none. */
    private boolean plausible(LocalDate day) {
        int now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        return day.getYear() >= FIRST_YEAR && day.getYear() <= now + 1;
    }

    /** The date that a text is, from end to end. */
    private Optional<DateSpan> date(String text) {
        Optional<DateSpan> plain = PartialDate.of(text);
        return plain.isPresent()
                ? plain
                : phrases.find(text, Order.DAY_FIRST, null).stream()
                        .filter(match -> match.start() == 0 && match.end() == text.length())
                        .map(DatePhrase.Match::date)
                        .findFirst();
    }

    private Query query(List<String> typed, DateSpan span) {
        List<Query> ways = new ArrayList<>();
        ways.add(new ConstantScoreQuery(Filters.overlap(span, dated)));
        var all = new BooleanQuery.Builder();
        boolean said = true;
        for (String word : typed) {
            Query query = words.word(word, false);
            said &= query != null;
            if (query != null) {
                all.add(query, Occur.MUST);
            }
        }
        if (said) {
            ways.add(all.build());
        }
        return new DisjunctionMaxQuery(ways, 0f);
    }
}
