package blotter.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The middle of each country: the centroid of its largest polygon in Natural Earth's TopoJSON (public domain). */
final class CountryCentres {
    private final Path file;

    CountryCentres(Path file) {
        this.file = file;
    }

    /** Latitude and longitude by ISO 3166-1 numeric code of three digits. */
    Map<String, double[]> read() throws IOException {
        JsonNode topology;
        try (InputStream in = Files.newInputStream(file)) {
            topology = new JsonMapper().readTree(in);
        }
        List<List<double[]>> arcs = arcs(topology);
        Map<String, double[]> centres = new HashMap<>();
        for (JsonNode geometry : topology.at("/objects/countries/geometries")) {
            double[] best = {0, 0, 0};
            boolean multi = geometry.path("type").asString("").equals("MultiPolygon");
            for (JsonNode polygon : multi ? geometry.path("arcs") : List.of(geometry.path("arcs"))) {
                double[] found = centroid(ring(polygon.path(0), arcs));
                best = found[2] > best[2] ? found : best;
            }
            if (best[2] > 0) {
                centres.put(geometry.path("id").asString(""), new double[] {best[1], best[0]});
            }
        }
        return centres;
    }

    private static List<List<double[]>> arcs(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode move = topology.at("/transform/translate");
        List<List<double[]>> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double x = 0;
            double y = 0;
            List<double[]> points = new ArrayList<>();
            for (JsonNode delta : arc) {
                x += delta.path(0).asDouble();
                y += delta.path(1).asDouble();
                points.add(new double[] {
                    x * scale.path(0).asDouble() + move.path(0).asDouble(),
                    y * scale.path(1).asDouble() + move.path(1).asDouble()
                });
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static List<double[]> ring(JsonNode indexes, List<List<double[]>> arcs) {
        List<double[]> ring = new ArrayList<>();
        for (JsonNode index : indexes) {
            int i = index.asInt();
            List<double[]> arc = i < 0 ? arcs.get(~i).reversed() : arcs.get(i);
            ring.addAll(arc.subList(ring.isEmpty() ? 0 : 1, arc.size()));
        }
        return ring;
    }

    /** Longitude, latitude and area in square degrees. */
    private static double[] centroid(List<double[]> ring) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(i + 1);
            double cross = a[0] * b[1] - b[0] * a[1];
            area += cross;
            x += (a[0] + b[0]) * cross;
            y += (a[1] + b[1]) * cross;
        }
        return area == 0 ? new double[] {0, 0, 0} : new double[] {x / (3 * area), y / (3 * area), Math.abs(area / 2)};
    }
}
