package blotter.enrich;

import blotter.enrich.Enriched.Operation;
import blotter.enrich.goods.Quantity;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Facts.Seizure;
import blotter.release.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a brief that announces several operations: the total it states, else their sum. A figure that is just
 * that of one of the operations is no total.
 */
final class Totals {
    private Totals() {}

    static Facts of(Facts stated, List<Operation> operations) {
        if (operations.size() < 2) {
            return stated;
        }
        List<Facts> parts = operations.stream().map(Operation::facts).toList();
        List<Seizure> seizures = new ArrayList<>();
        for (Seizure seizure : stated.seizures()) {
            seizures.add(sum(seizure, parts));
        }
        return new Facts(
                sum(stated.arrested(), parts, Facts::arrested),
                sum(stated.killed(), parts, Facts::killed),
                sum(stated.wounded(), parts, Facts::wounded),
                List.copyOf(seizures));
    }

    private static @Nullable Found<Integer> sum(
            @Nullable Found<Integer> stated, List<Facts> parts, Function<Facts, @Nullable Found<Integer>> figure) {
        int sum = 0;
        boolean one = stated == null;
        List<Evidence> evidence = new ArrayList<>();
        for (Facts part : parts) {
            Found<Integer> found = figure.apply(part);
            if (found != null) {
                sum += found.value();
                evidence.addAll(found.evidence());
                one |= stated != null && found.value().equals(stated.value());
            }
        }
        boolean titled = stated != null
                && stated.evidence().stream()
                        .anyMatch(e -> e instanceof Evidence.Span span && span.field() == Evidence.Field.TITLE);
        boolean more = stated == null ? !evidence.isEmpty() : sum > stated.value();
        return one && more && !titled ? new Found<>(sum, evidence) : stated;
    }

    private static Seizure sum(Seizure stated, List<Facts> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean one = false;
        List<Evidence> evidence = new ArrayList<>();
        for (Facts part : parts) {
            for (Seizure seizure : part.seizures()) {
                BigDecimal quantity = seizure.quantity();
                if (quantity != null
                        && seizure.what().equals(stated.what())
                        && Objects.equals(seizure.unit(), stated.unit())) {
                    sum = sum.add(quantity);
                    evidence.addAll(seizure.evidence());
                    one |= stated.quantity() != null && quantity.compareTo(stated.quantity()) == 0;
                }
            }
        }
        boolean more = stated.quantity() != null && sum.compareTo(stated.quantity()) > 0;
        return one && more ? new Seizure(stated.what(), Quantity.plain(sum), stated.unit(), evidence) : stated;
    }
}
