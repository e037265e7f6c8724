package blotter.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.crawl.ImportItem.Refused;
import blotter.crawl.ImportItem.Saved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Which files of a folder or zip are taken, and under which types. */
class ImportFilesTest extends ImportFolder {
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
    void links_are_followed_and_one_that_leads_back_is_refused_by_name() throws IOException {
        write("elsewhere/one.txt", "One.".getBytes(UTF_8));
        Files.createDirectories(folder.resolve("given/a"));
        write("given/z.txt", "Z.".getBytes(UTF_8));
        Files.createSymbolicLink(folder.resolve("given/a/back"), folder.resolve("given"));
        Files.createSymbolicLink(folder.resolve("given/b"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("given/lost.txt"), folder.resolve("nowhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("given"));
        read(link);
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).name()))
                .containsExactly("b/one.txt", "z.txt");
        assertThat(items.stream().filter(Refused.class::isInstance).map(item -> ((Refused) item).place()))
                .containsExactly(link.resolve("a/back").toString());
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
    void zips_in_zips_are_read_a_few_deep() throws IOException {
        byte[] deepest = zip("deepest.txt", "Deepest.");
        byte[] third = zip(new Object[] {"third.txt", "Third.", "deepest.zip", deepest});
        byte[] second = zip(new Object[] {"second.txt", "Second.", "third.zip", third});
        byte[] first = zip(new Object[] {"first.txt", "First.", "second.zip", second});
        write("outer.zip", zip(new Object[] {"first.zip", first}));
        read(folder.resolve("outer.zip"));
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).name()))
                .containsExactly(
                        "outer.zip/first.zip/first.txt",
                        "outer.zip/first.zip/second.zip/second.txt",
                        "outer.zip/first.zip/second.zip/third.zip/third.txt");
        assertThat(items.stream().filter(Refused.class::isInstance).map(item -> ((Refused) item).reason()))
                .singleElement()
                .asString()
                .contains("unpack it first");
    }

    @Test
    void a_zip_that_unpacks_without_end_is_refused_and_what_came_before_is_taken() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("statement.txt"));
            zip.write("A statement.".getBytes(UTF_8));
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("large.html"));
            for (int i = 0; i < 2100; i++) {
                zip.write(nothing);
            }
            zip.putNextEntry(new ZipEntry("after.txt"));
            zip.write("After.".getBytes(UTF_8));
        }
        write("bomb.zip", bomb.toByteArray());
        read(folder.resolve("bomb.zip"));
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).name()))
                .containsExactly("bomb.zip/statement.txt");
        assertThat(items.stream().filter(Refused.class::isInstance).map(ImportItem::place))
                .contains(
                        folder.resolve("bomb.zip") + "!large.html",
                        folder.resolve("bomb.zip").toString());
    }

    @Test
    void names_in_a_zip_may_be_in_any_encoding() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName("windows-1256"))) {
            zip.putNextEntry(new ZipEntry("بيان.txt"));
            zip.write("A statement.".getBytes(UTF_8));
        }
        write("windows.zip", out.toByteArray());
        write("unix.zip", zip("بەیان.txt", "Another."));
        read(folder);
        assertThat(items).hasSize(2).allMatch(Saved.class::isInstance);
        assertThat(((Saved) items.getFirst()).name()).isEqualTo("unix.zip/بەیان.txt");
    }

    @Test
    void older_files_of_word_processors_are_taken_under_their_types() throws IOException {
        write("a.doc", "\u00d0\u00cf\u0011\u00e0".getBytes(ISO_8859_1));
        write("b.RTF", "{\\rtf1 One.}".getBytes(UTF_8));
        write("c", "{\\rtf1 Two.}".getBytes(UTF_8));
        read(folder.resolve("a.doc"));
        read(folder.resolve("b.RTF"));
        read(folder.resolve("c"));
        assertThat(items.stream().map(item -> ((Saved) item).contentType()))
                .containsExactly("application/msword", "application/rtf", "application/rtf");
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

    @Test
    void what_of_a_row_cannot_be_used_is_told_with_its_line_and_the_row_is_taken() throws IOException {
        write("rows.jsonl", """
                {"id":"1","text":"t","published":"2025-13-45","titel":"x"}
                {"id":"2","text":"t","published":"9999-12-31","titel":"x"}
                {"id":"3","text":"t","published":"0000-01-01"}
                {"id":"4","text":"t","published":"-5000"}
                {"id":"5","text":"t","kind":"storey","lang":"zz","topic":{"a":1}}
                {"id":"6","text":"t","url":"https://a.example/%ZZ"}
                {"id":"7","text":"t","published":"2025-03","kind":"story","lang":"ckb-IQ","agency":["A","B"],"location":null,"title":""}
                {"id":"8","text":"t","published":"1 March 2025","lang":"kmr","url":"https://a.example/8"}
                """.getBytes(UTF_8));
        read(folder.resolve("rows.jsonl"));
        assertThat(items.stream().filter(Saved.class::isInstance).map(item -> ((Saved) item).name()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        String file = folder.resolve("rows.jsonl") + ":";
        assertThat(items.stream()
                        .flatMap(item -> ((Saved) item)
                                .findings().stream().map(message -> item.place().replace(file, "") + " " + message)))
                .satisfiesExactly(
                        said -> assertThat(said)
                                .isEqualTo("1 \"published\" is \"2025-13-45\", which is no date that can be read;"
                                        + " write 2025, 2025-03 or 2025-03-01"),
                        said -> assertThat(said)
                                .isEqualTo("1 \"titel\" is no key of a row and is not read; did you mean \"title\"?"),
                        said -> assertThat(said)
                                .startsWith("2 \"published\" is \"9999-12-31\"")
                                .contains("2026-03-02"),
                        said -> assertThat(said).startsWith("3 \"published\" is \"0000-01-01\""),
                        said -> assertThat(said).startsWith("4 \"published\" is \"-5000\""),
                        said -> assertThat(said).startsWith("5 \"topic\" is not a string or a list"),
                        said -> assertThat(said).startsWith("5 \"lang\" is \"zz\", which is no language"),
                        said -> assertThat(said)
                                .contains("\"kind\" is \"storey\"")
                                .contains("did you mean \"story\"?"),
                        said -> assertThat(said).startsWith("6 \"url\"").contains("\"%ZZ\""));
    }

    @Test
    void a_refusal_says_which_part_of_an_address_or_value_is_not_accepted() throws IOException {
        write("rows.jsonl", """
                {"url":"https://user:pw@h.example/x","text":"t"}
                {"url":"https://h.example/%ZZ","text":"t"}
                {"id":5,"title":7,"text":["a"]}
                {"id":6,"text":5}
                {"url":"ftp://h.example/","text":"t"}
                """.getBytes(UTF_8));
        read(folder.resolve("rows.jsonl"));
        assertThat(items).allMatch(Refused.class::isInstance);
        assertThat(items.stream().map(item -> ((Refused) item).reason()))
                .satisfiesExactly(
                        said -> assertThat(said).contains("before the @"),
                        said -> assertThat(said).contains("escape pair at \"%ZZ\""),
                        said -> assertThat(said).contains("\"text\" is not a string"),
                        said -> assertThat(said).contains("\"text\" is not a string"),
                        said -> assertThat(said).contains("no address of the web"));
    }
}
