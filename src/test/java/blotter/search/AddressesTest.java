package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Addresses written quickly are the ones written in full. */
final class AddressesTest {
    private static final List<String> VALUES =
            List.of("iq-inss", "IQ", "98182", "البصرة", "a b&c=d", "2024", "none", "Z");

    private static final List<Field> FIELDS = List.of(Field.values());

    @Test
    void a_value_leads_where_toggling_and_excluding_it_by_hand_lead() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Search search = any(random);
            Field field = FIELDS.get(random.nextInt(FIELDS.size()));
            var addresses = new Addresses(search, field);
            for (String value : VALUES) {
                String as = "seed " + seed + ": " + search.address() + " " + field + " " + value;
                assertThat(addresses.toggle(value))
                        .as(as)
                        .isEqualTo(search.toggle(field, value).address());
                assertThat(addresses.exclude(value))
                        .as(as)
                        .isEqualTo(search.exclude(field, value).address());
            }
        }
    }

    private static Search any(Random random) {
        Search search = random.nextBoolean() ? Search.EVERYTHING : Search.EVERYTHING.words("meth & \"lab\"");
        for (Field field : Field.values()) {
            for (String value : VALUES) {
                int dice = random.nextInt(20);
                search = dice == 0 ? search.toggle(field, value) : dice == 1 ? search.exclude(field, value) : search;
            }
        }
        if (random.nextInt(3) == 0) {
            search = search.dates("2020", "2021").dated(Search.Dated.HAPPENED).sorted(Search.Sort.NEWEST);
        }
        return random.nextBoolean() ? search : search.sized(50).page(3);
    }
}
