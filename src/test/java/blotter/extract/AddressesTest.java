package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    HTTPS://News.Example.org:443/a?utm_source=x&id=3&fbclid=y#top https://news.example.org/a?id=3
                    https://news.example.org/a;jsessionid=AB12?x=1 https://news.example.org/a?x=1
                    https://news.example.org/story/amp/ https://news.example.org/story
                    https://news.example.org https://news.example.org/
                    https://news.example.org/%D8%A7?q=a%20b https://news.example.org/%D8%A7?q=a%20b
                    http://Example.org:80/a/../b/./c/?x=1 http://example.org/b/c/?x=1
                    http://example.org/../%7eone/%2E%2e/b/.. http://example.org/
                    http://example.org/a//b/%2f%c3%a9?q=%41%26&.. http://example.org/a//b/%2F%C3%A9?q=A%26&..
                    urn:blotter:import:7 urn:blotter:import:7
                    """)
    void an_address_is_cleaned_of_the_way_there(String given, String clean) {
        assertThat(Addresses.clean(given)).isEqualTo(clean);
    }

    @Test
    void the_page_is_believed_only_for_its_own_site_and_never_for_its_front_page() {
        assertThat(canonical("/story/1")).isEqualTo("https://news.example.org/story/1");
        assertThat(canonical("https://www.example.org/story/1")).isEqualTo("https://www.example.org/story/1");
        assertThat(canonical("https://elsewhere.example/story/1")).isEqualTo("https://news.example.org/story/1-slug");
        assertThat(canonical("https://news.example.org/")).isEqualTo("https://news.example.org/story/1-slug");
    }

    private static String canonical(String href) {
        var page = Jsoup.parse("<link rel=canonical href=\"" + href + "\">");
        var said = Declarations.of(page);
        return Addresses.canonical(
                "https://news.example.org/story/1-slug?utm_medium=z", said.links(), Metadata.of(said.meta()));
    }
}
