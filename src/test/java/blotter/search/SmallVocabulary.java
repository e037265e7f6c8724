package blotter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A few places, agencies and topics with their names, enough to test an engine with. */
public final class SmallVocabulary implements Vocabulary {
    private static final Map<Field, Map<String, List<String>>> NAMES = Map.of(
            Field.AGENCY,
                    Map.of(
                            "iq-inss",
                                    List.of(
                                            "Iraqi National Security Service",
                                            "INSS",
                                            "جهاز الأمن الوطني",
                                            "دەزگای ئاسایشی نیشتمانی"),
                            "iq-cts", List.of("Counter Terrorism Service", "CTS", "جهاز مكافحة الإرهاب"),
                            "iq-pmf", List.of("Popular Mobilization Forces", "الحشد الشعبي")),
            Field.LOCATION,
                    Map.of(
                            "IQ", List.of("Iraq", "العراق"),
                            "IR", List.of("Iran"),
                            "1", List.of("Basra", "البصرة", "بەسرە", "Al Basrah"),
                            "2", List.of("Basra District"),
                            "3", List.of("Najaf", "النجف", "نەجەف"),
                            "4", List.of("Kirkuk", "كركوك", "کەرکووک"),
                            "5", List.of("Baghdad", "بغداد", "بەغدا"),
                            "6", List.of("Erbil", "أربيل", "هەولێر"),
                            "7", List.of("Sulaymaniyah", "السليمانية", "سلێمانی")),
            Field.TOPIC,
                    Map.of(
                            "narcotics", List.of("Narcotics"),
                            "narcotics-production", List.of("Narcotics production"),
                            "arms", List.of("Arms"),
                            "terrorism", List.of("Terrorism")),
            Field.SOURCE, Map.of("inss", List.of("INSS newsroom"), "daily", List.of("The Daily")),
            Field.LANG, Map.of("en", List.of("English"), "ar", List.of("Arabic", "العربية"), "ckb", List.of("Sorani")),
            Field.KIND, Map.of("statement", List.of("Statement"), "story", List.of("Story")));

    private static final Map<String, String> PARENTS = Map.of(
            "1",
            "IQ",
            "2",
            "1",
            "3",
            "IQ",
            "4",
            "IQ",
            "5",
            "IQ",
            "6",
            "IQ",
            "7",
            "IQ",
            "narcotics-production",
            "narcotics");

    @Override
    public String label(Field field, String value) {
        return NAMES.getOrDefault(field, Map.of())
                .getOrDefault(value, List.of(value))
                .getFirst();
    }

    @Override
    public List<String> namesOf(Field field, String value) {
        return NAMES.getOrDefault(field, Map.of()).getOrDefault(value, List.of(value));
    }

    @Override
    public List<String> path(Field field, String value) {
        var path = new ArrayList<String>();
        for (String at = value; at != null; at = PARENTS.get(at)) {
            path.addFirst(at);
        }
        return field == Field.LOCATION || field == Field.TOPIC ? path : List.of(value);
    }

    @Override
    public Resolution resolve(Field field, String text) {
        if (field == Field.YEAR) {
            return new Resolution.Known(List.of(text));
        }
        Map<String, List<String>> names = NAMES.getOrDefault(field, Map.of());
        if (names.containsKey(text)) {
            return new Resolution.Known(List.of(text));
        }
        for (var entry : names.entrySet()) {
            if (entry.getValue().stream().anyMatch(text::equalsIgnoreCase)) {
                return new Resolution.Known(List.of(entry.getKey()));
            }
        }
        return new Resolution.Unknown(List.of(names.values().iterator().next().getFirst()));
    }

    @Override
    public Optional<String> unlisted(Field field, String name) {
        return field == Field.AGENCY
                ? Optional.of(
                        "x-" + name.toLowerCase(Locale.ROOT).replace("x-", "").replace(' ', '-'))
                : Optional.empty();
    }

    @Override
    public Optional<Names> names(String words) {
        for (Field field : List.of(Field.LOCATION, Field.AGENCY)) {
            for (var entry : NAMES.getOrDefault(field, Map.of()).entrySet()) {
                for (String name : entry.getValue()) {
                    if (name.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT))) {
                        return Optional.of(new Names(field, entry.getKey(), entry.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
