package blotter.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code places.tsv.gz} from copies of GeoNames, Who's On First, Unicode CLDR and Natural Earth, for {@code
 * blotter gazetteer}. The same input gives the same bytes.
 */
public final class GazetteerBuild {
    private GazetteerBuild() {}

    /**
     * Builds the resource.
     *
     * @param sources one folder for each source
     * @param target the file to write
     * @return how many places it holds
     */
    public static int build(Path sources, Path target) throws IOException {
        Drafts drafts = new Drafts();
        new GeonamesSource(sources, drafts).divisions();
        new WofSource(sources.resolve("wof-iq/iq_places.tsv"), "IQ", drafts).divisions();
        new WofSource(sources.resolve("wof-sy/sy_places.tsv"), "SY", drafts).divisions();
        new GeonamesSource(sources, drafts).cities();
        new WofSource(sources.resolve("wof-iq/iq_places.tsv"), "IQ", drafts).localities();
        new WofSource(sources.resolve("wof-sy/sy_places.tsv"), "SY", drafts).localities();
        new NameSources(sources, drafts).add();
        for (String[] row : Resources.rows("names.tsv")) {
            Draft known = drafts.get(row[0]);
            if (known != null && row[1].equals("name")) {
                known.name = row[2];
            }
            if (known != null && !row[1].equals("name")) {
                for (String name : row[2].split("\\|", -1)) {
                    known.add(row[1], name);
                }
            }
        }
        for (String[] row : Resources.rows("centres.tsv")) {
            Draft large = drafts.coded(row[0]);
            if (large != null) {
                large.at(Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            }
        }
        List<Draft> sorted = drafts.all().stream()
                .sorted(Comparator.comparing((Draft d) -> d.level)
                        .thenComparingLong(d -> -d.population)
                        .thenComparing(d -> d.id))
                .toList();
        StringBuilder rows = new StringBuilder();
        for (Draft draft : sorted) {
            rows.append(draft.row());
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target)) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        return sorted.size();
    }
}
