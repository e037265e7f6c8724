package blotter.crawl;

import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.fetch.Address;
import com.google.re2j.Pattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses belong to a source: those of the sites its starts are on, as far as its patterns let them. Patterns
 * are tried on the address and on its readable form, so that they may be written in Arabic.
 */
final class Scope {
    private final Source source;
    private final List<String> starts;

    Scope(Source source) {
        this.source = source;
        this.starts = source.start().stream().flatMap(Scope::address).toList();
    }

    private static Stream<String> address(Start start) {
        return switch (start) {
            case Start.Feed feed -> Stream.of(feed.url());
            case Start.Sitemap sitemap -> Stream.of(sitemap.url());
            case Start.Listing listing -> Stream.of(listing.url());
            case Start.Json json -> Stream.of(json.url());
            case Start.Folder f -> Stream.empty();
        };
    }

    /**
     * An address, if it is one of the source's releases.
     *
     * @param address normalised
     */
    Optional<String> admit(String address, String yieldedBy, Optional<String> home) {
        if (!matches(address) || Trap.is(address)) {
            return Optional.empty();
        }
        boolean ours = onSite(address, yieldedBy)
                || home.filter(site -> Address.sameSite(site, address)).isPresent();
        return ours ? Optional.of(address) : Optional.empty();
    }

    boolean onSite(String address, String from) {
        return Address.sameSite(address, from) || starts.stream().anyMatch(start -> Address.sameSite(address, start));
    }

    boolean matches(String address) {
        String readable = readable(address);
        return (source.include().isEmpty() || any(source.include(), address, readable))
                && !any(source.exclude(), address, readable);
    }

    private static boolean any(List<Pattern> patterns, String address, String readable) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(address).find()
                        || pattern.matcher(readable).find());
    }

    private static String readable(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
