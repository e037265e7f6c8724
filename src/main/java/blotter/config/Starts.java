package blotter.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the places where a source's releases are discovered. Which key stands there says what kind of place it is. */
final class Starts {
    private static final int PAGES = 1;
    private static final int MOST_PAGES = 10_000;
    private static final Map<String, Shape> KINDS = kinds();

    private final List<Node> nodes;

    Starts(List<Node> nodes) {
        this.nodes = nodes;
    }

    List<Source.Start> read() {
        return nodes.stream().map(Starts::start).toList();
    }

    /** The first host among these that is not this machine or a private address written in digits. */
    static Optional<String> foreign(List<Source.Start> starts) {
        return hosts(starts).filter(host -> !ours(host)).findFirst();
    }

    /** The first host among these that is not this machine. */
    static Optional<String> beyond(List<Source.Start> starts) {
        return hosts(starts).filter(host -> !here(host)).findFirst();
    }

    private static Stream<String> hosts(List<Source.Start> starts) {
        return starts.stream()
                .map(Starts::address)
                .flatMap(Optional::stream)
                .map(address ->
                        Optional.ofNullable(URI.create(address).getHost()).orElse(address));
    }

    private static Source.Start start(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            throw node.mark()
                    .wrong(String.format(
                            Locale.ROOT,
                            "a start says what it is (%s), but here is %s; write - feed: https://...",
                            String.join(", ", KINDS.keySet()),
                            node.found()));
        }
        List<Node.Entry> kinds = mapping.entries().stream()
                .filter(entry -> KINDS.containsKey(entry.key()))
                .toList();
        if (kinds.isEmpty()) {
            String key = mapping.entries().isEmpty()
                    ? ""
                    : mapping.entries().getFirst().key();
            throw mapping.mark()
                    .wrong("\"" + key + "\" is no kind of start" + Near.remedy(key, List.copyOf(KINDS.keySet())));
        }
        if (kinds.size() > 1) {
            throw kinds.get(1).mark().wrong("a start is of one kind; begin another item with \"- \" for this one");
        }
        String kind = kinds.getFirst().key();
        Shape shape = KINDS.getOrDefault(kind, Shape.FEED);
        Section section = Section.open(node, shape);
        return switch (shape) {
            case SITEMAP -> new Source.Start.Sitemap(address(section, kind));
            case LISTING ->
                new Source.Start.Listing(
                        address(section, kind),
                        Selectors.needed(section, "link"),
                        section.text("next")
                                .filter(Starts::numbered)
                                .map(text -> number(text, section))
                                .orElseGet(() -> Selectors.one(section, "next")),
                        pages(section, PAGES));
            case JSON ->
                new Source.Start.Json(
                        address(section, kind), pointers(section), pages(section, Source.Start.Json.MOST_PAGES));
            case FOLDER -> new Source.Start.Folder(section.needed(kind));
            default -> new Source.Start.Feed(address(section, kind));
        };
    }

    private static int pages(Section section, int usual) {
        return section.text("pages")
                .map(text -> (int) Values.number(text, 1, MOST_PAGES, section.mark("pages")))
                .orElse(usual);
    }

    private static String address(Section section, String key) {
        return Values.address(section.needed(key), section.mark(key));
    }

    private static Optional<String> address(Source.Start start) {
        return switch (start) {
            case Source.Start.Feed feed -> Optional.of(feed.url());
            case Source.Start.Sitemap sitemap -> Optional.of(sitemap.url());
            case Source.Start.Listing listing -> Optional.of(listing.url());
            case Source.Start.Json json -> Optional.of(json.url());
            case Source.Start.Folder _ -> Optional.empty();
        };
    }

    private static Map<String, String> pointers(Section section) {
        var out = new LinkedHashMap<String, String>();
        for (String name : List.of("items", "next", "url", "title", "date", "body")) {
            section.value(name).ifPresent(_ -> {
                String text = section.text(name).orElse("");
                boolean numbered = name.equals("next") && numbered(text);
                out.put(name, numbered ? number(text, section) : Values.pointer(text, section.mark(name)));
            });
        }
        return out;
    }

    /** Neither CSS nor a pointer to a page's address has braces. */
    private static boolean numbered(String next) {
        return next.indexOf('{') >= 0;
    }

    private static String number(String next, Section section) {
        if (PageNumber.in(next).isEmpty()) {
            throw section.mark("next")
                    .wrong("\"" + next + "\" has no page number in braces; write the number of the second page, such as"
                            + " \"?page={2}\", and what it goes up by, unless that is one: \"?offset={50+50}\"");
        }
        return next;
    }

    private static boolean ours(String host) {
        return here(host)
                || host.matches("10(\\.[0-9]{1,3}){3}|192\\.168(\\.[0-9]{1,3}){2}")
                || host.matches("172\\.(1[6-9]|2[0-9]|3[01])(\\.[0-9]{1,3}){2}");
    }

    private static boolean here(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static Map<String, Shape> kinds() {
        var kinds = new LinkedHashMap<String, Shape>();
        for (Shape shape : List.of(Shape.FEED, Shape.SITEMAP, Shape.LISTING, Shape.JSON, Shape.FOLDER)) {
            kinds.put(shape.keys().getFirst(), shape);
        }
        return Map.copyOf(kinds);
    }
}
