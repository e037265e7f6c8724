package blotter.gazetteer;

import blotter.release.Location.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Governorates, districts and localities of one country from Who's On First. Its machine-made Arabic names of some
 * districts are repaired from {@code repairs.tsv}; a governorate's list of names also holds its capital's, which are
 * left out.
 */
final class WofSource {
    private static final Map<String, String> LACKING = Map.of("1108804831", "98410", "1108804835", "12218240");
    private static final int ID = 0;
    private static final int TYPE = 1;
    private static final int NAME = 2;
    private static final int LAT = 3;
    private static final int LON = 4;
    private static final int REGION = 5;
    private static final int COUNTY = 6;
    private static final int GEONAMES = 7;
    private static final int POPULATION = 10;
    private static final int NAMES = 11;
    private static final String[] LANGUAGES = {"en", "ar", "ckb", "kmr", "fa", "tr", "en"};

    private final List<String[]> rows;
    private final String country;
    private final Drafts drafts;
    private final Map<String, String> repairs = new HashMap<>();

    WofSource(Path file, String country, Drafts drafts) throws IOException {
        this.rows = Drafts.rows(file);
        this.country = country;
        this.drafts = drafts;
        for (String line : Resources.lines("repairs.tsv")) {
            String[] fields = line.split("\t", -1);
            repairs.put(fields[0] + "\t" + fields[1], fields[2]);
        }
    }

    void divisions() {
        for (String[] row : rows) {
            if (row[TYPE].equals("region")) {
                region(row);
            }
        }
        for (String[] row : rows) {
            if (row[TYPE].equals("county")) {
                county(row);
            }
        }
    }

    private void region(String[] row) {
        String id = row[GEONAMES].isEmpty() ? LACKING.getOrDefault(row[ID], "") : row[GEONAMES];
        Draft draft = drafts.get(id);
        if (draft == null) {
            return;
        }
        draft.at(Double.parseDouble(row[LAT]), Double.parseDouble(row[LON]));
        drafts.code("wof." + row[ID], id);
        String[] first = row.clone();
        for (int i = 0; i < LANGUAGES.length; i++) {
            StringBuilder kept = new StringBuilder(row[NAMES + i].split("\\|", 2)[0]);
            for (String name : row[NAMES + i].split("\\|", -1)) {
                if (name.contains("محافظة") || name.contains("پارێزگا") || name.contains("overnorate")) {
                    kept.append('|').append(name);
                }
            }
            first[NAMES + i] = kept.toString();
        }
        names(draft, first, 9);
    }

    private void county(String[] row) {
        Draft region = drafts.coded("wof." + row[REGION]);
        Draft draft = drafts.put(new Draft("wof-" + row[ID], Level.ADMIN2, country, district(row[NAME])));
        draft.add("en", row[NAME]);
        draft.parent = region == null ? country : region.id;
        draft.at(Double.parseDouble(row[LAT]), Double.parseDouble(row[LON]));
        draft.population = number(row[POPULATION]);
        names(draft, row, 6);
        drafts.code("wof." + row[ID], draft.id);
    }

    private static String district(String name) {
        return name.endsWith("District") ? name : name + " District";
    }

    void localities() {
        for (String[] row : rows) {
            if (row[TYPE].equals("locality") || row[TYPE].equals("neighbourhood")) {
                locality(row);
            }
        }
    }

    private void locality(String[] row) {
        String id = row[GEONAMES].isEmpty() ? "wof-" + row[ID] : row[GEONAMES];
        @Nullable Draft known = drafts.get(id);
        if (known != null && known.level != Level.CITY) {
            return;
        }
        Draft draft = known == null ? drafts.put(new Draft(id, Level.CITY, country, row[NAME])) : known;
        Draft county = drafts.coded("wof." + row[COUNTY]);
        Draft region = drafts.coded("wof." + row[REGION]);
        if (known == null) {
            draft.at(Double.parseDouble(row[LAT]), Double.parseDouble(row[LON]));
            draft.population = number(row[POPULATION]);
            draft.tier = draft.population >= 1000 ? Tier.ALWAYS : Tier.TRIGGER;
        }
        if (known == null || (county != null && county.parent != null && county.parent.equals(known.parent))) {
            draft.parent = county != null ? county.id : region != null ? region.id : country;
        }
        if (known != null && row[NAME].chars().allMatch(c -> c < 128)) {
            draft.name = row[NAME];
        }
        names(draft, row, known == null ? 3 : 8);
    }

    private void names(Draft draft, String[] row, int most) {
        for (int i = 0; i < LANGUAGES.length; i++) {
            String repair = repairs.get(row[ID] + "\t" + LANGUAGES[i]);
            String names = repair != null ? repair : row.length > NAMES + i ? row[NAMES + i] : "";
            if (i < LANGUAGES.length - 1 || draft.tier == Tier.ALWAYS) {
                draft.add(LANGUAGES[i], names, most);
            }
        }
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits.replaceAll("\\..*", ""));
    }
}
