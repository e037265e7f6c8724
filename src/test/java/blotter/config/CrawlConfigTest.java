package blotter.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blotter.config.Source.Start;
import blotter.release.Agency;
import blotter.release.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlConfigTest {
    @TempDir
    Path home;

    Path dir;

    @BeforeEach
    void an_empty_folder() throws IOException {
        dir = Files.createDirectory(home.resolve("crawl-config"));
        write("sources.yaml", "sources: []\n");
        write("politeness.yaml", "contact: desk@newsroom.example\n");
    }

    @Test
    void the_number_of_a_page_may_stand_in_place_of_a_link_to_the_next() throws IOException {
        String start = """
                sources:
                  - id: a
                    start:
                      - listing: https://a.example/news
                        link: a
                        next: %s
                      - {json: https://a.example/api, items: /rows, url: /link, next: "%s", pages: 9}
                """;
        write("sources.yaml", start.formatted("/news/page/{2}", "?offset={50+50}&order=new"));
        Source source = CrawlConfig.load(dir).sources().getFirst();
        assertThat(source.start())
                .containsExactly(
                        new Start.Listing("https://a.example/news", "a", "/news/page/{2}", 1),
                        new Start.Json(
                                "https://a.example/api",
                                Map.of("items", "/rows", "url", "/link", "next", "?offset={50+50}&order=new"),
                                9));
        assertThat(PageNumber.in("?offset={50+50}&order=new"))
                .contains(new PageNumber("?offset=", 50, 50, "&order=new"));
        for (String wrong : List.of("?page={n}", "?page={}", "?page={1+0}", "?a={1}&b={2}", "?page={2")) {
            write("sources.yaml", start.formatted("a", wrong));
            assertThatThrownBy(() -> CrawlConfig.load(dir))
                    .as(wrong)
                    .hasMessageContaining("sources.yaml:7:")
                    .hasMessageContaining("write the number of the second page");
        }
    }

    @Test
    void a_name_with_alternatives_stands_for_each_of_them() throws IOException {
        String agency = """
                agencies:
                  - id: iq-anbar-police
                    name: Anbar Police Command
                    type: police
                    country: IQ
                    names: {en: ["%s", Anbar force]}
                """;
        write("agencies.yaml", agency.formatted("{Anbar|Ramadi} Police{| Command}"));
        assertThat(CrawlConfig.load(dir).agencies().getFirst().names().get("en"))
                .containsExactly(
                        "Anbar Police",
                        "Anbar Police Command",
                        "Ramadi Police",
                        "Ramadi Police Command",
                        "Anbar force");
        write("agencies.yaml", agency.formatted("{Anbar|Ramadi Police"));
        assertThatThrownBy(() -> CrawlConfig.load(dir))
                .hasMessageContaining("agencies.yaml:6:")
                .hasMessageContaining("a brace without its partner");
    }

    @Test
    void every_key_of_a_source_is_read() throws IOException {
        write("agencies.yaml", """
                agencies:
                  - id: iq-inss
                    name: Iraqi National Security Service
                    acronym: INSS
                    type: intelligence
                    country: IQ
                    names: {ar: [جهاز الأمن الوطني], ckb: دەزگای ئاسایشی نیشتمانی}
                    valid-from: 2005
                    valid-to: 2030-06
                    doubtful: [INS]
                """);
        write("sources.yaml", """
                sources:
                  - id: inss
                    name: Iraqi National Security Service
                    type: agency
                    agency: iq-inss
                    languages: [ar, ckb]
                    timezone: Asia/Baghdad
                    start:
                      - feed: https://newsroom.example/rss
                      - sitemap: https://newsroom.example/sitemap.xml
                      - listing: https://newsroom.example/news
                        link: article a
                        next: a[rel=next]
                        pages: 5
                      - json: https://newsroom.example/api
                        items: ""
                        url: /link
                        body: /text
                      - folder: inbox
                    include: ["/news/"]
                    exclude: /sport/
                    rules: {title: h1, body: .text, date: time, remove: [.share, nav]}
                    delay: 1.5s
                    private-addresses: true
                    paused: true
                """);
        CrawlConfig config = CrawlConfig.load(dir);
        Source source = config.sources().getFirst();
        assertThat(source.timezone()).isEqualTo(ZoneId.of("Asia/Baghdad"));
        assertThat(source.languages()).containsExactly("ar", "ckb");
        assertThat(source.agency()).isEqualTo("iq-inss");
        assertThat(source.start())
                .containsExactly(
                        new Start.Feed("https://newsroom.example/rss"),
                        new Start.Sitemap("https://newsroom.example/sitemap.xml"),
                        new Start.Listing("https://newsroom.example/news", "article a", "a[rel=next]", 5),
                        new Start.Json(
                                "https://newsroom.example/api", Map.of("items", "", "url", "/link", "body", "/text")),
                        new Start.Folder("inbox"));
        assertThat(source.include().getFirst().matcher("https://x/news/1").find())
                .isTrue();
        assertThat(source.exclude()).hasSize(1);
        assertThat(source.rules()).isEqualTo(new Source.Rules("h1", ".text", "time", List.of(".share", "nav")));
        assertThat(source.delay()).isEqualTo(Duration.ofMillis(1500));
        assertThat(source.privateAddresses()).isTrue();
        assertThat(source.paused()).isTrue();
        assertThat(config.agencies())
                .containsExactly(new Agency(
                        "iq-inss",
                        "Iraqi National Security Service",
                        "INSS",
                        "intelligence",
                        "IQ",
                        null,
                        LocalDate.of(2005, 1, 1),
                        LocalDate.of(2030, 6, 30),
                        Map.of("ar", List.of("جهاز الأمن الوطني"), "ckb", List.of("دەزگای ئاسایشی نیشتمانی")),
                        List.of("INS")));
    }

    @Test
    void what_a_source_leaves_out_has_a_sensible_value() throws IOException {
        write("politeness.yaml", "contact: https://newsroom.example/about\ndelay: 7s\n");
        write("sources.yaml", "sources:\n  - id: letters\n    start: []\n");
        Source source = CrawlConfig.load(dir).sources().getFirst();
        assertThat(source.name()).isEqualTo("letters");
        assertThat(source.type()).isEqualTo(Source.Type.OUTLET);
        assertThat(source.timezone().normalized()).isEqualTo(ZoneOffset.UTC);
        assertThat(source.delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(source.paused()).isFalse();
    }

    @Test
    void locations_and_topics_are_read_and_absent_files_are_empty() throws IOException {
        assertThat(CrawlConfig.load(dir).topics()).isEmpty();
        write(
                "topics.yaml",
                "topics:\n  - {id: arms, name: Arms}\n  - {id: x, name: X, parent: arms, words: {en: [gun]}}\n");
        write("locations.yaml", """
                locations:
                  - {id: IQ, name: Iraq, level: country, country: IQ, lat: 33, lon: 44}
                  - {id: 99532, name: Basra, level: city, parent: IQ, country: IQ, lat: 30.5, lon: 47.8, population: 1326564, names: {ar: [البصرة]}}
                """);
        CrawlConfig config = CrawlConfig.load(dir);
        assertThat(config.topics().get(1).topic().parent()).isEqualTo("arms");
        assertThat(config.topics().get(1).words()).containsEntry("en", List.of("gun"));
        Location basra = config.locations().get(1);
        assertThat(basra.id()).isEqualTo("99532");
        assertThat(basra.level()).isEqualTo(Location.Level.CITY);
        assertThat(basra.population()).isEqualTo(1_326_564);
    }

    @Test
    void a_file_of_comments_is_empty_and_a_byte_order_mark_is_no_key() throws IOException {
        write("topics.yaml", "# nothing yet\n");
        write("politeness.yaml", "\uFEFFcontact:\n");
        assertThat(CrawlConfig.load(dir).topics()).isEmpty();
        assertThat(CrawlConfig.load(dir).politeness().contact()).isEmpty();
        assertThat(CrawlConfig.load(dir).politeness().userAgent()).isEqualTo("blotter");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown key        | 4:5  | langauges: [ar]                            | a source has no key "langauges"; did you mean "languages"?
            bad duration       | 4:12 | delay: fast                                | "fast" is not a duration; write a number and its unit, such as 500ms, 2s or 1m
            duration, no unit  | 4:12 | delay: 2                                   | "2" is not a duration; write a number and its unit, such as 500ms, 2s or 1m
            bad zone           | 4:15 | timezone: Asia/Bagdad                      | no time zone is called "Asia/Bagdad"; did you mean "Asia/Baghdad"?
            bad pattern        | 4:21 | include: ["/a", "("]                       | "(" is not an RE2 pattern: missing closing )
            bad type           | 4:11 | type: agancy                               | "agancy" does not work here; did you mean "agency"?
            bad flag           | 4:13 | paused: yes                                | "yes" is neither true nor false
            bad language       | 4:17 | languages: [arabic language]               | "arabic language" is not a language; write a BCP 47 tag, such as en, ar, ckb or kmr
            bad selector       | 4:20 | rules: {title: "h1["}                      | "h1[" is not a CSS selector
            unknown rule       | 4:13 | rules: {titel: h1}                         | rules has no key "titel"; did you mean "title"?
            key twice          | 4:5  | id: other                                  | "id" is here twice; the first is in line 2
            a foreign hurry    | 4:12 | delay: 0s                                  | delay 0s is only for addresses that are ours, and newsroom.example is not; write at least 1s
            """)
    void a_mistake_in_a_source_is_shown_with_its_place_and_the_remedy(
            String what, String place, String line, String message) throws IOException {
        write(
                "sources.yaml",
                "sources:\n  - id: a\n    start: [feed: https://newsroom.example/rss]\n    " + line + "\n");
        assertThat(mistake()).as(what).startsWith("crawl-config/sources.yaml:" + place + ": " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no kind        | - fead: https://newsroom.example/rss      | "fead" is no kind of start; did you mean "feed"?
            bad address    | - feed: newsroom.example/rss              | "newsroom.example/rss" is not an address of the web; write it whole, with https://
            broken address | - feed: https://newsroom.example/a b      | "https://newsroom.example/a b" is not an address (illegal character in path at character 27)
            not a list     | feed: https://newsroom.example/rss        | "start" is a list, but here is a group of keys; begin each item with "- "
            no selector    | - listing: https://newsroom.example/      | a listing needs the key "link"
            foreign key    | - {feed: https://a.example/, link: a}     | a feed has no key "link"
            two kinds      | - {feed: https://a.example/, folder: x}   | a start is of one kind
            no pointer     | - {json: https://a.example/, items: data, url: /u} | "data" is not a JSON pointer; write "/data"
            no pages       | - {listing: https://a.example/, link: a, pages: 0} | "0" is not a number from 1 to 10000
            a word         | - https://newsroom.example/rss            | a start says what it is
            """)
    void a_mistake_in_a_start_is_shown(String what, String line, String message) throws IOException {
        write("sources.yaml", "sources:\n  - id: a\n    start:\n      " + line + "\n");
        assertThat(mistake())
                .as(what)
                .startsWith("crawl-config/sources.yaml:4:")
                .contains(": " + message);
    }

    @Test
    void zero_delay_is_for_our_own_addresses() throws IOException {
        write("sources.yaml", "sources:\n  - {id: a, start: [feed: \"http://127.0.0.1:8080/rss\"], delay: 0s}\n");
        assertThat(CrawlConfig.load(dir).sources().getFirst().delay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void missing_keys_duplicate_ids_and_unknown_agencies_are_named() throws IOException {
        write("sources.yaml", "sources:\n  - name: A\n    start: []\n");
        assertThat(mistake()).isEqualTo("crawl-config/sources.yaml:2:5: a source needs the key \"id\"");
        write("sources.yaml", "sources:\n  - id: a\n");
        assertThat(mistake()).contains("needs the key \"start\"; write start: []");
        write("sources.yaml", "sources:\n  - {id: a, start: []}\n  - {id: a, start: []}\n");
        assertThat(mistake()).contains("yaml:3:10: two have the source id \"a\"; the first is in line 2");
        write("agencies.yaml", "agencies:\n  - {id: iq-inss, name: A, type: police, country: IQ}\n");
        write("sources.yaml", "sources:\n  - {id: a, agency: iq-ins, start: []}\n");
        assertThat(mistake()).contains("no agency has the id \"iq-ins\" in agencies.yaml; did you mean \"iq-inss\"?");
        write("agencies.yaml", "agencies:\n  - {id: a, name: A, type: police, country: Iraq}\n");
        assertThat(mistake()).contains("agencies.yaml:2:45: \"Iraq\" is not a country; write two capital letters");
    }

    @Test
    void a_missing_file_broken_yaml_and_foreign_bytes_are_mistakes_too() throws IOException {
        write("sources.yaml", "sources:\n  - id: a\n   start: []\n");
        assertThat(mistake()).startsWith("crawl-config/sources.yaml:3:").contains("not YAML: ");
        Files.write(dir.resolve("sources.yaml"), new byte[] {'#', (byte) 0xe9});
        assertThat(mistake()).isEqualTo("crawl-config/sources.yaml: the file is not UTF-8; save it as UTF-8");
        Files.delete(dir.resolve("sources.yaml"));
        assertThat(mistake()).startsWith("crawl-config/sources.yaml: the file cannot be read");
    }

    @Test
    void politeness_needs_an_address_that_can_be_written_to() throws IOException {
        write("politeness.yaml", "contact: me\n");
        assertThat(mistake()).startsWith("crawl-config/politeness.yaml:1:10: \"me\" is no address");
        write("politeness.yaml", "contact: a@b.example\ndelay: 0s\n");
        assertThat(mistake()).contains("politeness.yaml:2:8: \"0s\" would be no politeness");
    }

    @Test
    void a_running_process_sees_what_people_edit_and_keeps_what_was_when_they_err() throws IOException {
        var sources = new CurrentSources(dir, dir, CrawlConfig.load(dir));
        assertThat(sources.get()).isEmpty();
        write("sources.yaml", "sources:\n  - {id: a, name: The A, start: [{feed: https://a.example/feed}]}\n");
        assertThat(sources.get()).extracting(Source::name).containsExactly("The A");
        write("sources.yaml", "sources:\n  - {id: a, nome: The A, start: [{feed: https://a.example/feed}]}\n  ");
        assertThat(sources.get()).extracting(Source::name).containsExactly("The A");
        write("sources.yaml", "sources: []\n");
        assertThat(sources.get()).isEmpty();
    }

    private String mistake() {
        return String.valueOf(catchThrowableOfType(ConfigException.class, () -> CrawlConfig.load(dir))
                .getMessage());
    }

    private void write(String name, String text) throws IOException {
        Files.write(dir.resolve(name), text.getBytes(UTF_8));
    }
}
