package blotter.search;

import blotter.enrich.goods.Unit;
import blotter.text.Fold;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Money that was seized, as people ask for it. Releases have it as cash in a currency; a query may say {@code money} or
 * the currency alone, and write a sign before the number or after it.
 */
final class Money {
    private static final String KEPT = "cash";
    private static final String WORD = "money";
    private static final Map<String, String> SIGNS = Map.of("$", "usd", "€", "eur", "£", "gbp");
    /** The currencies of texts: of all those of the world some have the code of a thing (PEN, GEL, TOP). */
    private static final Set<String> CURRENCIES = Unit.named().values().stream()
            .map(Unit::id)
            .filter(id -> id.matches("[A-Z]{3}"))
            .collect(Collectors.toUnmodifiableSet());

    /** What may stand before the number of an amount: $, US$, USD. */
    static final String BEFORE_NUMBER = "(?:(?:US|us)?[$€£]\\s*|(?:" + String.join("|", CURRENCIES) + ")\\s+)";

    /** What may stand behind it, beside a word. */
    static final String BEHIND_NUMBER = "\\s*(?:US|us)?[$€£]";

    private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,6})?";
    private static final Pattern BEFORE =
            Pattern.compile("([<>=≥≤]\\s*|^)" + BEFORE_NUMBER + "(" + NUMBER + ")\\s*(\\p{L}*)$");
    private static final Pattern AFTER = Pattern.compile("([<>=≥≤]\\s*|^)(" + NUMBER + ")" + BEHIND_NUMBER + "$");
    private static final Pattern SUM = Pattern.compile("([0-9]{3,12}(?:\\.[0-9]{1,6})?)\\s*(\\p{L}{3})");

    private Money() {}

    /** An amount whose sign or code of a currency is the unit behind its number; one that has another unit there too is left as it is. */
    static String unsigned(String typed) {
        Matcher before = BEFORE.matcher(typed);
        if (before.find()) {
            String sign = typed.substring(before.end(1), before.start(2)).strip();
            String behind = before.group(3);
            return currency(sign).isPresent()
                            && (behind.isEmpty() || currency(behind).equals(currency(sign)))
                    ? typed.substring(0, before.end(1)) + before.group(2) + code(sign)
                    : typed;
        }
        Matcher after = AFTER.matcher(typed);
        return after.find()
                ? typed.substring(0, after.end(2))
                        + code(typed.substring(after.end(2)).strip())
                : typed;
    }

    private static String code(String sign) {
        return currency(sign).map(Money::unit).orElse(sign);
    }

    /** Whether a unit is a currency. */
    static boolean is(String unit) {
        return currency(unit).isPresent();
    }

    /** The cash of an amount that names no thing: more than 1000 dollars. */
    static Amount of(Amount bare) {
        return new Amount(bare.field(), KEPT, bare.least(), bare.most(), bare.unit());
    }

    /** So much money or more, where nothing but a sum of three digits or more is asked for: $1000, but not the $5 of $5 million; null for anything else. */
    static @Nullable Amount sum(String field, String typed) {
        Matcher sum = SUM.matcher(typed);
        return sum.matches() && is(sum.group(2))
                ? new Amount(field, KEPT, new BigDecimal(sum.group(1)), null, code(sum.group(2)))
                : null;
    }

    /** The amount as releases have it, where its thing is money by another name; null for any other thing. */
    static @Nullable Amount read(Amount amount) {
        if (Fold.key(amount.what()).strip().equals(WORD)) {
            return of(amount);
        }
        Optional<String> currency = currency(amount.what());
        if (currency.isEmpty()
                || (amount.unit() != null && !currency(amount.unit()).equals(currency))) {
            return null;
        }
        boolean any = amount.least() == null && amount.most() == null;
        return new Amount(
                amount.field(), KEPT, any ? BigDecimal.ZERO : amount.least(), amount.most(), unit(currency.get()));
    }

    private static String unit(String currency) {
        return currency.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> currency(String word) {
        String bare = word.strip().replaceFirst("^(?:US|us)(?=[$€£]$)", "");
        String sign = SIGNS.get(bare);
        return Measures.of(sign == null ? bare : sign).map(Unit::id).filter(CURRENCIES::contains);
    }
}
