package blotter.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.crawl.ImportItem.Refused;
import blotter.crawl.ImportItem.Saved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {
    @TempDir
    Path folder;

    private final List<ImportItem> items = new ArrayList<>();

    @Test
    void a_folder_is_walked_without_what_browsers_save_beside_a_page() throws IOException {
        write("b/page.html", "<html>b</html>".getBytes(UTF_8));
        write("b/page_files/frame.html", "<html>frame</html>".getBytes(UTF_8));
        write("b/page.html.json", "{\"url\":\"https://a.example/b\",\"published\":\"2025-01-02\"}".getBytes(UTF_8));
        write("a.html.gz", gzip("<html>a</html>"));
        write("style.css", "x".getBytes(UTF_8));
        write(".hidden.html", "x".getBytes(UTF_8));
        read(folder);
        assertThat(items).hasSize(3);
        assertThat((Saved) items.get(0)).extracting(Saved::name, Saved::address).containsExactly("a.html", "");
        Saved page = (Saved) items.get(1);
        assertThat(page.name()).isEqualTo("b/page.html");
        assertThat(page.address()).isEqualTo("https://a.example/b");
        assertThat(page.claims()).extracting(claim -> claim.field()).containsExactly("published");
        assertThat(items.get(2)).isInstanceOf(ImportItem.Other.class);
    }

    @Test
    void a_zip_is_read_as_a_folder_and_nothing_leads_out_of_it() throws IOException {
        write("all.zip", zip("in/one.txt", "One.", "../../etc/passwd.txt", "no", "/abs.txt", "no", "C:\\x.txt", "no"));
        read(folder.resolve("all.zip"));
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).name()))
                .containsExactly("all.zip/in/one.txt");
        assertThat(items.stream().filter(Refused.class::isInstance)).hasSize(3);
    }

    @Test
    void a_zip_in_a_zip_is_read_once_and_no_deeper() throws IOException {
        byte[] deepest = zip("deep.txt", "Deep.");
        byte[] middle = zip(new Object[] {"middle.txt", "Middle.", "deepest.zip", deepest});
        write("outer.zip", zip(new Object[] {"middle.zip", middle}));
        read(folder.resolve("outer.zip"));
        assertThat(items).hasSize(2);
        assertThat(items).anySatisfy(item -> assertThat(item.place()).endsWith("!middle.zip!middle.txt"));
        assertThat(items.stream().filter(Refused.class::isInstance).map(item -> ((Refused) item).reason()))
                .singleElement()
                .asString()
                .contains("unpack it first");
    }

    @Test
    void rows_keep_their_bytes_and_bad_ones_are_named_with_their_line() throws IOException {
        String row = "{\"id\": \"x\",  \"text\": \"بەسرە\"}";
        write(
                "rows.jsonl.gz",
                gzip("\uFEFF" + row + "\r\n\n[1]\n{\"id\":\"y\"}\n{\"text\":\"t\"}\n{\"url\":\"n/a\",\"text\":\"t\"}"));
        read(folder.resolve("rows.jsonl.gz"));
        assertThat(new String(((Saved) items.get(0)).body().array(), UTF_8)).isEqualTo(row);
        assertThat(items.stream().skip(1).map(ImportItem::place).map(place -> place.substring(place.lastIndexOf(':'))))
                .containsExactly(":3", ":4", ":5", ":6");
    }

    @Test
    void what_nothing_says_is_known_by_its_beginning_or_refused() throws IOException {
        write("statement", "%PDF-1.7 ...".getBytes(UTF_8));
        write("what", "zzz".getBytes(UTF_8));
        read(folder.resolve("statement"));
        read(folder.resolve("what"));
        assertThat(((Saved) items.get(0)).contentType()).isEqualTo("application/pdf");
        assertThat(((Refused) items.get(1)).reason()).contains("import takes html");
    }

    @Test
    void an_id_becomes_an_address_that_keeps_what_a_urn_may_hold() {
        assertThat(Importer.urn("import", "cook_il/news 1")).isEqualTo("urn:blotter:import:cook_il/news%201");
    }

    private void read(Path path) throws IOException {
        new ImportFiles("import", items::add, _ -> {}).read(path);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(String.valueOf(namesAndContents[i])));
                Object content = namesAndContents[i + 1];
                zip.write(
                        content instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(content).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
