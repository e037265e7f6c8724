package blotter.gazetteer;

import blotter.release.Location.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names in more languages for places that are known: GeoNames translations, Unicode CLDR, the sub-districts of Iraq. */
final class NameSources {
    private static final Map<String, String> LANGUAGES =
            Map.of("en", "en", "ar", "ar", "ckb", "ckb", "ku", "kmr", "fa", "fa", "tr", "tr");
    private final Path sources;
    private final Drafts drafts;

    NameSources(Path sources, Drafts drafts) {
        this.sources = sources;
        this.drafts = drafts;
    }

    void add() throws IOException {
        countries();
        translations();
        subdivisions();
        districtIds();
        subdistricts();
    }

    private void countries() throws IOException {
        JsonNode all = json("geonames-admin/country_translations.json");
        for (Map.Entry<String, JsonNode> country : all.properties()) {
            Draft draft = drafts.coded("id." + country.getKey());
            for (Map.Entry<String, String> language : LANGUAGES.entrySet()) {
                String name = country.getValue().path(language.getKey()).asString("");
                if (draft != null && !name.isEmpty()) {
                    draft.add(language.getValue(), name);
                }
            }
        }
    }

    private void translations() throws IOException {
        for (String[] row : Drafts.rows(sources.resolve("geonames-libgeonames-common/names.tsv"))) {
            Draft draft = drafts.get(row[0]);
            String language = LANGUAGES.get(row[1]);
            if (draft != null && language != null) {
                draft.add(language, row[2]);
            }
        }
    }

    private void subdivisions() throws IOException {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        for (String[] row : Drafts.rows(sources.resolve("cldr41-subdivisions/subdivisions.tsv"))) {
            if (LANGUAGES.containsKey(row[1])) {
                byCode.computeIfAbsent(row[0], _ -> new HashMap<>()).put(row[1], row[2]);
            }
        }
        Map<String, Draft> byName = new HashMap<>();
        for (Draft draft : drafts.all()) {
            if (draft.level == Level.ADMIN1) {
                for (String name : draft.names.getOrDefault("en", Map.of()).values()) {
                    byName.put(draft.country + Drafts.bare(name), draft);
                }
            }
        }
        byCode.forEach((code, names) -> {
            Draft draft = byName.get(code.substring(0, 2) + Drafts.bare(names.getOrDefault("en", "?")));
            if (draft != null) {
                LANGUAGES.forEach((theirs, ours) -> {
                    String name = names.get(theirs);
                    if (name != null) {
                        draft.add(ours, name);
                    }
                });
            }
        });
    }

    /** Gives districts of Iraq and Syria that came from Who's On First the GeoNames id of the same name. */
    private void districtIds() throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (String[] row : Drafts.rows(sources.resolve("geonames-admin/admin2Codes.txt"))) {
            if (row[0].startsWith("IQ.") || row[0].startsWith("SY.")) {
                Draft above = drafts.coded(row[0].substring(0, row[0].lastIndexOf('.')));
                String parent = above == null ? "" : above.id;
                ids.put(parent + Drafts.bare(row[1]), row[3]);
                ids.put(parent + Drafts.bare(row[2]), row[3]);
            }
        }
        for (String country : List.of("IQ", "SY")) {
            for (Draft draft : drafts.in(country, Level.ADMIN2)) {
                for (String name : draft.names.getOrDefault("en", Map.of()).values()) {
                    String id = ids.get(draft.parent + Drafts.bare(name));
                    if (id != null && drafts.get(id) == null) {
                        drafts.rename(draft, id);
                        break;
                    }
                }
            }
        }
    }

    /** Centres of sub-districts are named without a trigger, as towns are. */
    private void subdistricts() throws IOException {
        Map<String, Draft> towns = new HashMap<>();
        for (Draft draft : drafts.in("IQ", Level.CITY)) {
            for (String language : List.of("ar", "en")) {
                for (String name : draft.names.getOrDefault(language, Map.of()).values()) {
                    String key = province(draft) + "\t" + Drafts.bare(name);
                    Draft other = towns.get(key);
                    if (other == null || other.population < draft.population) {
                        towns.put(key, draft);
                    }
                }
            }
        }
        Map<String, String> provinces = new HashMap<>();
        for (Draft draft : drafts.in("IQ", Level.ADMIN1)) {
            for (String name : draft.names.getOrDefault("ar", Map.of()).values()) {
                provinces.put(Drafts.bare(name), draft.id);
            }
        }
        for (JsonNode province : json("iraq_geo_data/output.json").path("provinces")) {
            String id =
                    provinces.getOrDefault(Drafts.bare(province.path("arbName").asString("")), "?");
            for (JsonNode district : province.path("districts")) {
                promote(towns, id, district);
                for (JsonNode sub : district.path("subdistricts")) {
                    promote(towns, id, sub);
                }
            }
        }
    }

    private static void promote(Map<String, Draft> towns, String province, JsonNode unit) {
        String arabic = unit.path("arbName").asString("");
        String english = unit.path("engName").asString("");
        Draft draft = towns.get(province + "\t" + Drafts.bare(arabic));
        if (draft == null) {
            draft = towns.get(province + "\t" + Drafts.bare(english));
        }
        if (draft != null) {
            draft.tier = Tier.ALWAYS;
            draft.add("ckb", unit.path("krdName").asString(""));
        }
    }

    private String province(Draft draft) {
        @Nullable Draft above = drafts.get(draft.parent);
        while (above != null && above.level != Level.ADMIN1) {
            above = drafts.get(above.parent);
        }
        return above == null ? "" : above.id;
    }

    private JsonNode json(String file) throws IOException {
        try (InputStream in = Files.newInputStream(sources.resolve(file))) {
            return new JsonMapper().readTree(in);
        }
    }
}
