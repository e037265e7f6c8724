package blotter.web.room;

import blotter.web.page.Webapp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a site is served.
 *
 * @param version of the build
 * @param open served beyond loopback: metrics are hidden
 * @param baseUrl of whole addresses in feeds and citations, without a slash at the end; empty to take each request's own
 * @param indexed whether search engines may list the pages
 * @param folder templates, messages and static files to take as they are now; null for those of the program
 */
public record Options(
        String version,
        boolean open,
        String baseUrl,
        boolean indexed,
        @Nullable Path folder) {

    public static Options of(String version) {
        return new Options(version, false, "", false, null);
    }

    Webapp webapp() {
        return new Webapp(folder);
    }
}
