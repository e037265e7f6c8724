package blotter.search;

import blotter.search.Results.Problem;
import blotter.text.Digits;
import blotter.text.Printable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts as people type them: with spaces or without, with thousands set apart, with the digits of any script. */
final class AmountReader {
    private static final String SIGN = "(?:>=|=>|≥|<=|=<|≤|>|<|=)";
    private static final String DIGITS = "\\p{Nd}+(?:[.,٫٬،]\\p{Nd}+)*";
    private static final String QUOTED =
            "[" + QueryLexer.QUOTES + "][^" + QueryLexer.QUOTES + "]*[" + QueryLexer.QUOTES + "]";
    private static final String NAME = "(?!(?i:and|or|not|&&|\\|\\|)[\\s\\p{Z}])[^\\s\\p{Z}()<>=≥≤:" + QueryLexer.QUOTES
            + QueryLexer.SPACES + "]+";

    /** How an amount of people stands in a query, where a plain word would end too soon. */
    private static final Pattern PEOPLE = Pattern.compile(
            "\\s*(" + SIGN + "\\s*[-+]?" + DIGITS + "|" + DIGITS + "\\s*\\.\\.\\s*" + DIGITS + "|-" + DIGITS + ")");

    /** Likewise of things: up to three words, a sign and a number with the unit that is written onto it. */
    private static final Pattern THINGS = Pattern.compile("\\s*((?:" + QUOTED + "|" + NAME + "(?:\\s+(?![-+!])" + NAME
            + "){0,2})?\\s*" + SIGN + "\\s*(?:[-+]|" + Money.BEFORE_NUMBER + ")?" + DIGITS + "(?:" + Money.BEHIND_NUMBER
            + "|\\p{L}*))");

    private static final Pattern NEXT_WORDS = Pattern.compile("\\s+(\\p{L}+)(\\s+\\p{L}+)?");

    /** What makes the number before it another one, which is not read: it is better told than taken for a word. */
    private static final Pattern MULTIPLIED = Pattern.compile(
            "\\s+(?i:(?:thousand|million|billion)s?|ألف|آلاف|مليون|ملايين|مليار|هەزار|ملیۆن|ملیار)(?![\\p{L}\\p{Nd}])|\\s\\p{Nd}{3}(?![\\p{L}\\p{Nd}])");

    private static final String NUMBER = "([0-9]{1,12}(?:\\.[0-9]{1,6})?)";
    private static final Pattern COMPARED = Pattern.compile(
            "(?<what>[^<>=≥≤]*?)\\s*(?<sign>" + SIGN + ")\\s*" + NUMBER + "\\s*(?<unit>\\p{L}*(?:\\s+\\p{L}+)?)");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,12})(?:\\s*\\.\\.\\s*([0-9]{1,12}))?");

    /** What is not read but has a way to be written. */
    private static final Pattern AND_MORE = Pattern.compile("([0-9]{1,12})\\s*\\+");

    private static final Pattern FROM_TO = Pattern.compile("([0-9]{1,12})\\s*[-–]\\s*([0-9]{1,12})");

    private AmountReader() {}

    /** Part of a query that is one amount, without quotation marks. */
    record Part(String text, int start, int end) {}

    /** What an amount is read as. */
    sealed interface Outcome {
        /**
         * It can be read.
         *
         * @param repaired what was done to it; null when nothing was
         */
        record Good(Amount amount, @Nullable String repaired) implements Outcome {}

        /**
         * It cannot be read.
         *
         * @param sentence why, and what to write
         * @param suggestions what may have been meant
         */
        record Bad(String sentence, List<String> suggestions) implements Outcome {}
    }

    /** The amount that begins at a place of a query; null when what stands there is a plain word or a phrase. */
    static @Nullable Part at(String query, int from, String field) {
        boolean thing = Amount.thing(field);
        Matcher matcher = (thing ? THINGS : PEOPLE).matcher(query).region(from, query.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        Matcher more = MULTIPLIED.matcher(query).region(matcher.end(), query.length());
        int end = !thing ? matcher.end() : more.lookingAt() ? more.end() : withUnit(query, matcher.end());
        if (end < query.length() && !QueryLexer.ends(query, end)) {
            return null;
        }
        var text = new StringBuilder();
        query.substring(matcher.start(1), end)
                .codePoints()
                .filter(c -> QueryLexer.QUOTES.indexOf(c) < 0)
                .forEach(text::appendCodePoint);
        return new Part(text.toString().strip(), matcher.start(1), end);
    }

    /** Behind the unit that follows a number after a space, when one does. */
    private static int withUnit(String query, int end) {
        Matcher words = NEXT_WORDS.matcher(query).region(end, query.length());
        if (Character.isLetter(query.codePointBefore(end)) || !words.lookingAt()) {
            return end;
        }
        if (words.group(2) != null
                && Measures.of(words.group(1) + " " + words.group(2).strip()).isPresent()) {
            return words.end();
        }
        return Measures.of(words.group(1)).isPresent() ? words.end(1) : end;
    }

    /** Reads what stands behind the colon. */
    static Outcome read(String field, String text) {
        String typed = plain(text);
        if (Amount.thing(field) && typed.chars().noneMatch(c -> "<>=≥≤".indexOf(c) >= 0)) {
            Amount atLeast = Money.sum(field, typed);
            return atLeast == null ? good(new Amount(field, what(typed), null, null, null)) : money(text, atLeast);
        }
        Matcher range = RANGE.matcher(typed);
        if (!Amount.thing(field) && range.matches()) {
            return range(field, range);
        }
        Matcher compared = COMPARED.matcher(typed);
        if (!compared.matches()) {
            return unread(field, text, typed);
        }
        String unit = what(compared.group("unit").toLowerCase(Locale.ROOT));
        if (Amount.thing(field) && compared.group("what").isBlank() && Money.is(unit)) {
            return money(text, Money.of(compared(field, compared, unit)));
        }
        if (Amount.thing(field) == compared.group("what").isBlank()) {
            return unread(field, text, typed);
        }
        if (!unit.isEmpty() && !Amount.thing(field)) {
            return unread(field, text, typed);
        }
        if (!unit.isEmpty() && Measures.of(unit).isEmpty()) {
            return new Outcome.Bad(
                    "no unit \"" + shown(unit) + "\", so nothing matches it; there are " + Measures.KNOWN, List.of());
        }
        return good(compared(field, compared, unit.isEmpty() ? null : unit));
    }

    /** The amount, and what it was searched as when it is money by another name than the one releases have. */
    private static Outcome good(Amount amount) {
        Amount money = Amount.thing(amount.field()) ? Money.read(amount) : null;
        return money == null ? new Outcome.Good(amount, null) : money(amount.what(), money);
    }

    private static Outcome money(String typed, Amount money) {
        return new Outcome.Good(
                money, "\"" + shown(typed) + "\" was searched as " + money.written() + ", as releases have money");
    }

    private static Outcome range(String field, Matcher range) {
        var first = new BigDecimal(range.group(1));
        var last = range.group(2) == null ? first : new BigDecimal(range.group(2));
        return last.compareTo(first) < 0
                ? new Outcome.Good(
                        new Amount(field, "", last, first, null),
                        first + " is more than " + last + "; the two were exchanged")
                : new Outcome.Good(new Amount(field, "", first, last, null), null);
    }

    private static Amount compared(String field, Matcher compared, @Nullable String unit) {
        String what = what(compared.group("what"));
        var number = new BigDecimal(compared.group(3));
        BigDecimal step = Amount.thing(field) ? Amount.STEP : BigDecimal.ONE;
        return switch (compared.group("sign")) {
            case ">=", "=>", "≥" -> new Amount(field, what, number, null, unit);
            case "<=", "=<", "≤" -> new Amount(field, what, null, number, unit);
            case ">" -> new Amount(field, what, number.add(step), null, unit);
            case "<" -> new Amount(field, what, null, number.subtract(step), unit);
            default -> new Amount(field, what, number, number, unit);
        };
    }

    private static Outcome unread(String field, String text, String typed) {
        String examples = Amount.thing(field) ? "heroin or heroin>=5kg" : "10, >=10 or 2..5";
        Matcher more = AND_MORE.matcher(typed);
        Matcher fromTo = FROM_TO.matcher(typed);
        List<String> suggestions = Amount.thing(field)
                ? List.of()
                : more.matches()
                        ? List.of(">=" + more.group(1))
                        : fromTo.matches() ? List.of(fromTo.group(1) + ".." + fromTo.group(2)) : List.of();
        return new Outcome.Bad(
                "not an amount: \"" + shown(text) + "\", so nothing matches it; write " + examples, suggestions);
    }

    /** Western digits, a point before decimals, and nothing between thousands. */
    private static String plain(String text) {
        return Money.unsigned(Digits.ascii(text)
                .strip()
                .replaceAll("(?<=[0-9])[,٬،](?=[0-9]{3}(?![0-9]))", "")
                .replace('٫', '.'));
    }

    private static String what(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private static String shown(String typed) {
        return Printable.brief(typed, Problem.LONGEST_WORD);
    }
}
