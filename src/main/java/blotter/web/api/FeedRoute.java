package blotter.web.api;

import blotter.search.Parameter;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.room.Asked;
import blotter.web.room.Room;
import blotter.web.room.Sources;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Any search as an Atom feed (RFC 4287): the newest hundred by when they were first seen. */
public record FeedRoute(Room room) implements Handler {
    private static final int NEWEST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Override
    public void handle(Context ctx) throws XMLStreamException {
        switch (Asked.whole(Address.pairs(ctx.queryString()), Parameter.PAGE, Parameter.SIZE)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                var search = question.search().sorted(Search.Sort.SEEN).sized(NEWEST);
                var out = new StringWriter();
                write(ctx, room.frame(ctx), search, out);
                ctx.header("Cache-Control", "no-cache")
                        .contentType("application/atom+xml; charset=utf-8")
                        .result(out.toString());
            }
        }
    }

    private void write(Context ctx, Frame f, Search search, StringWriter to) throws XMLStreamException {
        var results = room.finder().search(search);
        var base = room.frames().base(ctx);
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        var plain = search.sorted(Search.Sort.AUTO).sized(Search.SIZE);
        element(xml, "title", search.q().isEmpty() ? f.t("title.home") : f.t("title.page", search.q()));
        var said = Stream.concat(
                        Stream.ofNullable(f.behind()),
                        results.query().problems().stream().map(Results.Problem::sentence))
                .collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            element(xml, "subtitle", said);
        }
        element(xml, "id", base + Address.of("/feed.atom", plain.address()));
        link(xml, "self", base + Address.of("/feed.atom", plain.address()));
        link(xml, "alternate", base + Address.of("/", plain.address()));
        element(
                xml,
                "updated",
                results.hits().stream()
                        .map(Results.Hit::seen)
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(java.time.Instant.EPOCH)
                        .toString());
        Sources sources = room.sources();
        for (var hit : results.hits()) {
            entry(xml, base, hit, sources);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, String base, Results.Hit hit, Sources sources) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", hit.lang());
        element(xml, "title", words(hit.title()));
        element(xml, "id", "urn:blotter:release:" + hit.id());
        link(xml, "alternate", base + "/release/" + hit.id());
        link(xml, "via", hit.url());
        element(xml, "updated", hit.seen().toString());
        var published = hit.published().from();
        if (published != null) {
            element(
                    xml,
                    "published",
                    published
                            .atStartOfDay(sources.zone(hit.source()))
                            .toInstant()
                            .toString());
        }
        xml.writeStartElement("author");
        element(xml, "name", sources.name(hit.source()));
        xml.writeEndElement();
        for (var topic : hit.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic.id());
        }
        element(xml, "summary", words(hit.snippet()));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", legal(href));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static String words(List<Results.Run> runs) {
        return runs.stream().map(Results.Run::text).collect(Collectors.joining());
    }

    /** XML 1.0, section 2.2: what cannot be written at all is left out. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
