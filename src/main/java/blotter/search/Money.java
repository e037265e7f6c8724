package blotter.search;

import blotter.enrich.goods.Unit;
import blotter.text.Fold;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Pattern BEFORE = Pattern.compile("([<>=≥≤]\\s*)([$€£])\\s*([0-9.]+)");
    private static final Pattern AFTER = Pattern.compile("([<>=≥≤]\\s*[0-9.]+)\\s*([$€£])");

    /** The currencies of texts: of all those of the world some have the code of a thing (PEN, GEL, TOP). */
    private static final Set<String> CURRENCIES = Unit.named().values().stream()
            .map(Unit::id)
            .filter(id -> id.matches("[A-Z]{3}"))
            .collect(Collectors.toUnmodifiableSet());

    private Money() {}

    /** An amount whose sign of a currency is the unit behind its number. */
    static String unsigned(String typed) {
        String before = BEFORE.matcher(typed).replaceAll(m -> m.group(1) + m.group(3) + SIGNS.get(m.group(2)));
        return AFTER.matcher(before).replaceAll(m -> m.group(1) + SIGNS.get(m.group(2)));
    }

    /** The amount as releases have it, where its thing is money by another name; null for any other thing. */
    static @Nullable Amount read(Amount amount) {
        if (Fold.key(amount.what()).strip().equals(WORD)) {
            return new Amount(amount.field(), KEPT, amount.least(), amount.most(), amount.unit());
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
        String sign = SIGNS.get(word.strip());
        return Measures.of(sign == null ? word : sign).map(Unit::id).filter(CURRENCIES::contains);
    }
}
