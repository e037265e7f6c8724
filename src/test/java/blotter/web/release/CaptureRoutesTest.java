package blotter.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureRoutesTest {
    @ParameterizedTest
    @CsvSource({
        "text/html; charset=windows-1256,text/html; charset=windows-1256",
        "image/svg+xml,application/octet-stream",
        "application/javascript,application/octet-stream",
        "application/xml,text/plain; charset=utf-8",
        "application/pdf,application/pdf",
        "'',application/octet-stream"
    })
    void a_payload_is_served_as_what_cannot_harm(String said, String served) {
        assertThat(CaptureRoutes.type(said)).isEqualTo(served);
    }
}
