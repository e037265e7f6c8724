package blotter.extract;

import blotter.text.Tables;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The zone in which a site writes its days, by the country of its address, where no configuration says it. Instants in
 * UTC near midnight are days of the site only so.
 */
final class Zones {
    private final Map<String, ZoneId> zones = new HashMap<>();

    Zones() {
        Tables.rows(Zones.class, "zones.tsv").forEach(cells -> zones.put(cells[0], ZoneId.of(cells[1])));
    }

    /** The zone of the country of an address, none where the address names no country. */
    Optional<ZoneId> of(String url) {
        return Optional.ofNullable(zones.get(country(url)));
    }

    /** The last label of the host, empty when there is none. */
    private static String country(String url) {
        int host = url.indexOf("://");
        if (host < 0) {
            return "";
        }
        int end = host + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String name = url.substring(host + 3, end);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
