package blotter.evaluation;

import blotter.enrich.Enriched;
import blotter.enrich.goods.Commodities;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds up how the reading of statements compares with their annotation. */
final class StatementTally {
    private static final Set<String> FACET = Set.of("scene", "operation", "court");
    private final Gazetteer gazetteer;
    private final Commodities commodities = new Commodities();
    private final Map<String, Sets> sums = new LinkedHashMap<>();

    StatementTally(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private Sets sum(String figure) {
        return sums.computeIfAbsent(figure, _ -> new Sets());
    }

    List<Score> scores(String prefix) {
        List<Score> scores = new ArrayList<>();
        sums.forEach((figure, sets) -> scores.add(Score.of(prefix + "." + figure, sets.f1(), sets.cases())));
        return scores;
    }

    /** Adds a statement and tells what differs. */
    List<String> add(JsonNode gold, Enriched read) {
        List<String> told = new ArrayList<>();
        String issuer = read.agencies().stream()
                .filter(a -> a.role() == Agency.Role.ISSUER)
                .map(Agency.Mention::id)
                .findFirst()
                .orElse("none");
        same("issuer", issuer, gold.path("issuing_agency").asString("none"), told);
        same("relevance", "" + read.relevant(), "" + gold.path("relevant").asBoolean(true), told);
        agencies(gold, read, told);
        if (gold.has("governorates")) {
            if (gold.path("relevant").asBoolean(true)) {
                set("governorates", governorates(read), strings(gold.path("governorates")), told);
            }
            if (!gold.path("countries").isEmpty()) {
                same(
                        "country",
                        Countries.weightiest(read),
                        gold.at("/countries/0").asString(""),
                        told);
            }
        } else {
            places(gold, read, told);
        }
        set("days", days(read), goldDays(gold), told);
        Set<String> topics = read.topics().stream().map(t -> t.id()).collect(Collectors.toSet());
        set("topics", topics, strings(gold.path("topics")), told);
        figure("arrested", read.facts().arrested(), gold, "arrested", told);
        figure("killed", read.facts().killed(), gold, "killed", told);
        figure("wounded", read.facts().wounded(), gold, "injured", told);
        seizures(gold, read.facts(), told);
        negatives(gold, read.facts(), told);
        return told;
    }

    private void agencies(JsonNode gold, Enriched read, List<String> told) {
        Set<String> wanted = new TreeSet<>();
        Set<String> optional = new TreeSet<>();
        for (JsonNode agency : gold.path("agencies")) {
            (agency.path("optional").asBoolean(false) ? optional : wanted)
                    .add(agency.path("id").asString(""));
        }
        Set<String> found = read.agencies().stream()
                .map(Agency.Mention::id)
                .filter(id -> !optional.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        set("agencies", found, wanted, told);
        for (Agency.Mention mention : read.agencies()) {
            for (JsonNode agency : gold.path("agencies")) {
                if (agency.path("id").asString("").equals(mention.id())) {
                    String role = agency.path("role").asString("");
                    if (role.isEmpty()) {
                        continue;
                    }
                    String ours = mention.role().name().toLowerCase(java.util.Locale.ROOT);
                    same(
                            "agency-roles",
                            mention.id() + " " + ours,
                            mention.id() + " " + (role.equals("parent") ? "mentioned" : role),
                            told);
                }
            }
        }
    }

    private void places(JsonNode gold, Enriched read, List<String> told) {
        Set<String> wanted = new TreeSet<>();
        Set<String> governorates = new TreeSet<>();
        for (JsonNode place : gold.path("locations")) {
            if (FACET.contains(place.path("role").asString(""))) {
                wanted.add(key(place));
                if (!place.path("governorate").isNull()) {
                    governorates.add(governorate(place.path("governorate").asString("")));
                }
            }
        }
        List<Location.Mention> facet =
                read.locations().stream().filter(StatementsMeasure::inFacet).toList();
        set("places", facet.stream().map(this::key).collect(Collectors.toSet()), wanted, told);
        set("governorates", governorates(read), governorates, told);
        for (JsonNode place : gold.path("locations")) {
            for (Location.Mention mention : read.locations()) {
                if (key(mention).equals(key(place))
                        && !place.path("role").asString("").equals("agency_name")) {
                    boolean both =
                            FACET.contains(place.path("role").asString("")) && StatementsMeasure.inFacet(mention);
                    String ours = mention.role().name().toLowerCase(java.util.Locale.ROOT);
                    same(
                            "place-roles",
                            mention.name() + " " + ours,
                            mention.name() + " "
                                    + (both ? ours : place.path("role").asString("")),
                            told);
                }
            }
        }
    }

    private static Set<String> governorates(Enriched read) {
        return read.locations().stream()
                .filter(StatementsMeasure::inFacet)
                .map(Location.Mention::admin1)
                .filter(Objects::nonNull)
                .map(StatementTally::governorate)
                .collect(Collectors.toSet());
    }

    private static String governorate(String name) {
        return name.replaceAll(" (Governorate|Region|Province)$", "");
    }

    private String key(JsonNode place) {
        if (place.path("level").asString("").equals("country")) {
            return "country " + place.path("geonames_id").asString("");
        }
        String id = place.path("geonames_id").isNull()
                ? ""
                : place.path("geonames_id").asString("");
        if (id.isEmpty() && place.has("wof_id")) {
            id = "wof-" + place.path("wof_id").asString("");
        }
        return id.isEmpty() || gazetteer.location(id).isEmpty()
                ? place.path("name").asString("")
                : id;
    }

    private String key(Location.Mention mention) {
        boolean named = mention.id().startsWith("blotter-");
        return mention.id().length() == 2
                ? "country " + COUNTRIES.getOrDefault(mention.id(), "")
                : named ? mention.name() : mention.id();
    }

    private static final Map<String, String> COUNTRIES = Map.of(
            "IQ", "99237", "SY", "163843", "IR", "130758", "TR", "298795", "KW", "285570", "JO", "248816", "DE",
            "2921044", "GR", "390903", "FR", "3017382");

    private static Set<LocalDate> days(Enriched read) {
        return read.days().stream().flatMap(span -> days(span).stream()).collect(Collectors.toSet());
    }

    private static Set<LocalDate> days(DateSpan span) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        return from == null || to == null
                ? Set.of()
                : from.datesUntil(to.plusDays(1)).collect(Collectors.toSet());
    }

    private static Set<LocalDate> goldDays(JsonNode gold) {
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode date : gold.path("operation_dates")) {
            days.addAll(days(DateSpan.days(
                    LocalDate.parse(date.path("start").asString("")),
                    LocalDate.parse(date.path("end").asString("")))));
        }
        return days;
    }

    private void figure(String name, @Nullable Found<Integer> found, JsonNode gold, String field, List<String> told) {
        Integer wanted = gold.path(field).isNull()
                ? null
                : Integer.valueOf(gold.path(field).asInt());
        same(name, String.valueOf(found == null ? null : found.value()), String.valueOf(wanted), told);
        if (found != null && wanted != null && !gold.path(field + "_detail").isEmpty()) {
            boolean overlaps = false;
            for (JsonNode detail : gold.path(field + "_detail")) {
                overlaps |= overlaps(found.evidence(), detail.path("offset"));
            }
            same("evidence", field + " " + overlaps, field + " true", told);
        }
    }

    private static boolean overlaps(List<Evidence> evidence, JsonNode offset) {
        for (Evidence each : evidence) {
            if (each instanceof Evidence.Span span
                    && span.field().id().equals(offset.path("field").asString("text"))
                    && span.start() < offset.path("end").asInt()
                    && offset.path("start").asInt() < span.end()) {
                return true;
            }
        }
        return false;
    }

    /** How much was seized, and how much of what: goods under any of their names are the same goods. */
    private void seizures(JsonNode gold, Facts facts, List<String> told) {
        Set<String> wanted = new TreeSet<>();
        Set<String> wantedGoods = new TreeSet<>();
        for (JsonNode seizure : gold.path("seizures")) {
            JsonNode quantity = seizure.path("quantity");
            String amount = quantity.isNull()
                    ? "null"
                    : amount(quantity.decimalValue(), seizure.path("unit").asString(""));
            wanted.add(amount);
            wantedGoods.add(amount + " " + goods(seizure.path("what").asString("")));
        }
        Set<String> found = new TreeSet<>();
        Set<String> foundGoods = new TreeSet<>();
        for (Facts.Seizure seizure : facts.seizures()) {
            BigDecimal quantity = seizure.quantity();
            String amount = quantity == null ? "null" : amount(quantity, Objects.toString(seizure.unit(), ""));
            found.add(amount);
            foundGoods.add(amount + " " + goods(seizure.what()));
        }
        set("seizures", found, wanted, told);
        set("seized-goods", foundGoods, wantedGoods, told);
    }

    private String goods(String name) {
        String bare = name.replaceAll(" *\\(.*\\)$", "");
        return commodities.named(bare).orElse(bare);
    }

    private static String amount(BigDecimal quantity, String unit) {
        String ours = switch (unit) {
            case "item", "round" -> "piece";
            case "litre" -> "l";
            case "tablet" -> "pill";
            default -> unit;
        };
        return quantity.stripTrailingZeros().toPlainString() + " " + ours;
    }

    private void negatives(JsonNode gold, Facts facts, List<String> told) {
        List<Evidence> evidence = new ArrayList<>();
        for (Found<Integer> found : java.util.Arrays.asList(facts.arrested(), facts.killed(), facts.wounded())) {
            if (found != null && found.value() > 0) {
                evidence.addAll(found.evidence());
            }
        }
        for (JsonNode negative : gold.path("negatives")) {
            boolean taken = overlaps(evidence, negative.path("offset"));
            same("negatives-kept-out", taken ? negative.path("quote").asString("") : "", "", told);
        }
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> all = new TreeSet<>();
        array.forEach(each -> all.add(each.asString("")));
        return all;
    }

    private void same(String figure, String found, String wanted, List<String> told) {
        sum(figure).add(found.equals(wanted));
        if (!found.equals(wanted)) {
            told.add(figure + ": " + found + " for " + wanted);
        }
    }

    private void set(String figure, Set<?> found, Set<?> wanted, List<String> told) {
        sum(figure).add(found, wanted);
        if (!found.equals(wanted)) {
            told.add(figure + ": " + found + " for " + wanted);
        }
    }
}
