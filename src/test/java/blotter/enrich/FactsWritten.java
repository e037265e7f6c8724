package blotter.enrich;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an index keeps of the facts read from a text, in one line that is the same on every machine. */
final class FactsWritten {
    private FactsWritten() {}

    static String of(Enriched read) {
        Facts facts = read.facts();
        return Stream.of(
                        Stream.of((read.relevant() ? "" : "set aside ") + read.kind(), happened(read.happened())),
                        read.agencies().stream()
                                .map(one -> one.role() + " " + one.id() + " " + one.name() + at(one.evidence())),
                        read.locations().stream()
                                .map(one -> one.role() + " " + String.join("/", one.path()) + " " + one.name() + ", "
                                        + one.admin1() + ", " + one.country() + " " + one.lat() + " " + one.lon()
                                        + at(one.evidence())),
                        read.topics().stream().map(one -> one.id() + at(one.evidence())),
                        Stream.of(
                                figure("arrested", facts.arrested()),
                                figure("killed", facts.killed()),
                                figure("wounded", facts.wounded())),
                        facts.seizures().stream()
                                .map(one -> "seized " + one.quantity() + " " + one.unit() + " " + one.what()
                                        + at(one.evidence())))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String happened(Found<DateSpan> happened) {
        DateSpan span = happened.value();
        return span.known() ? span.precision() + " " + span.from() + ".." + span.to() + at(happened.evidence()) : "";
    }

    private static String figure(String name, @Nullable Found<Integer> found) {
        return found == null ? "" : name + " " + found.value() + at(found.evidence());
    }

    private static String at(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> switch (one) {
                    case Evidence.Span span -> span.field() + ":" + span.start() + "-" + span.end();
                    case Evidence.Claim claim -> claim.origin() + ":" + claim.words();
                })
                .collect(Collectors.joining(",", " @", ""));
    }
}
