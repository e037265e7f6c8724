package blotter.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of a map, from a table of id, middle and path ({@code map-iraq.tsv}, {@code map-world.tsv}; ATTRIBUTION.md says
 * what they are made from). They are a static file of their own, so that a page names a place and a browser keeps its shape.
 *
 * @param width of the map, in units of its paths
 */
public record Shapes(String name, int width, int height, List<Shape> all) {

    /** A place: its id in the gazetteer, where its figure is written, and its outline. */
    public record Shape(String id, int x, int y, String path) {}

    public static final Shapes IRAQ = load("map-iraq", 823, 834);

    public static final Shapes WORLD = load("map-world", 1000, 430);

    private static Shapes load(String name, int width, int height) {
        try (var in = Shapes.class.getResourceAsStream(name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("no " + name + ".tsv");
            }
            var all = new ArrayList<Shape>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                var cells = line.split("\t", -1);
                if (cells.length == 4) {
                    all.add(new Shape(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]));
                }
            }
            return new Shapes(name, width, height, List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines as an SVG file that pages take single ones from. */
    byte[] file() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs>");
        all.forEach(shape -> svg.append("<path id=\"p")
                .append(shape.id())
                .append("\" d=\"")
                .append(shape.path())
                .append("\"/>"));
        return svg.append("</defs></svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
