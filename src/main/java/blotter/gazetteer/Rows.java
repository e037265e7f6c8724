package blotter.gazetteer;

import blotter.release.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;

/** The rows of {@code places.tsv.gz} as bytes, with a way from an id to its row. A row once read stays read. */
final class Rows {
    /** Countries whose names are also read as the press spells them. */
    private static final Set<String> HOME = Set.of("IQ", "SY");

    private static final int COUNTRY = 3;
    private static final int TIER = 7;
    private static final int NAME = 8;
    private final byte[] bytes;
    private final int[] offsets;
    private final int size;
    private final NameTable ids;
    private final AtomicReferenceArray<Location> read;

    private Rows(byte[] bytes, int[] offsets, int size, NameTable ids) {
        this.bytes = bytes;
        this.offsets = offsets;
        this.size = size;
        this.ids = ids;
        this.read = new AtomicReferenceArray<>(size);
    }

    static Rows read(NameTable names) {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Resources.open("places.tsv.gz"), 1 << 16)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] offsets = new int[100_000];
        int size = 0;
        NameTable ids = new NameTable(100_000);
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (size == offsets.length) {
                    offsets = Arrays.copyOf(offsets, size * 2);
                }
                offsets[size] = begin;
                ids.name(idHash(bytes, begin), size);
                index(bytes, begin, i, names, size++);
                begin = i + 1;
            }
        }
        return new Rows(bytes, offsets, size, ids);
    }

    private static long idHash(byte[] bytes, int begin) {
        long h = NameTable.START;
        for (int i = begin; i < bytes.length && bytes[i] != '\t'; i++) {
            h = NameTable.step(h, bytes[i]);
        }
        return h;
    }

    private static void index(byte[] bytes, int begin, int end, NameTable names, int row) {
        int column = 0;
        int from = begin;
        boolean home = false;
        boolean always = false;
        for (int i = begin; i <= end; i++) {
            byte b = bytes[i];
            if (b == '\t' || b == '\n' || b == '|') {
                if (column >= NAME && i > from) {
                    String name = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                    if (!Draft.mixed(name)) {
                        Tagger.put(names, name, row);
                    }
                    if (home && always && column <= NAME + 1) {
                        Spellings.of(name).forEach(other -> Tagger.put(names, other, row));
                    }
                }
                home |= column == COUNTRY && HOME.contains(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                always |= column == TIER && Columns.tier((char) bytes[from]) == Tier.ALWAYS;
                column += b == '\t' ? 1 : 0;
                from = i + 1;
            }
        }
    }

    int size() {
        return size;
    }

    /** The row of an id, -1 when there is none. */
    int row(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        List<Integer> found = ids.references(idHash(wanted, 0));
        return found.isEmpty() ? -1 : found.getFirst();
    }

    Tier tier(int row) {
        int at = offsets[row];
        for (int column = 0; column < TIER; at++) {
            column += bytes[at] == '\t' ? 1 : 0;
        }
        return Columns.tier((char) bytes[at]);
    }

    private String[] fields(int row) {
        int begin = offsets[row];
        int end = begin;
        while (bytes[end] != '\n') {
            end++;
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8).split("\t", -1);
    }

    Location location(int row) {
        Location known = read.get(row);
        if (known == null) {
            known = make(row);
            read.set(row, known);
        }
        return known;
    }

    private Location make(int row) {
        String[] fields = fields(row);
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (int i = 0; i < Draft.LANGUAGES.length && NAME + 1 + i < fields.length; i++) {
            String language = Draft.LANGUAGES[i];
            List<String> legible = Arrays.stream(fields[NAME + 1 + i].split("\\|", -1))
                    .filter(name -> !name.isEmpty() && Draft.legible(language, name))
                    .toList();
            if (!legible.isEmpty()) {
                names.put(language, legible);
            }
        }
        names.putIfAbsent("en", List.of(fields[NAME]));
        return new Location(
                fields[0],
                fields[NAME],
                Columns.level(fields[1].charAt(0)),
                fields[2].isEmpty() ? null : fields[2],
                fields[3],
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                fields[6].isEmpty() ? 0 : Long.parseLong(fields[6]),
                names);
    }
}
