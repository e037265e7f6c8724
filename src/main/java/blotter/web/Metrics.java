package blotter.web;

import blotter.config.Source;
import blotter.web.room.Room;
import blotter.web.room.Shelf;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** Counts what the site does, for Prometheus. Routes are counted by pattern, never by address: readers stay private. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Room room) {
        Gauge.builder("blotter.index.releases", room.finder(), finder -> (double) finder.size())
                .description("releases that can be found")
                .register(registry);
        Gauge.builder("blotter.archive.captures", room.shelf(), shelf -> (double) shelf.captures())
                .description("captures kept in the archive")
                .register(registry);
        for (Source source : room.sources().all()) {
            Gauge.builder("blotter.source.broken", room.shelf(), shelf -> broken(source, shelf))
                    .description("1 when the last visit to a source found it broken, else 0")
                    .tag("source", source.id())
                    .register(registry);
        }
    }

    private static double broken(Source source, Shelf shelf) {
        return shelf.lastVisits().stream()
                        .filter(visit -> visit.source().equals(source.id()))
                        .anyMatch(visit -> visit.broken() != null)
                ? 1
                : 0;
    }

    void count(Context ctx, float milliseconds) {
        var matched = ctx.endpoints().matchedHttpEndpoint();
        Timer.builder("blotter.http.requests")
                .description("requests answered, by route and status")
                .tag("route", matched == null ? "none" : matched.path)
                .tag("status", Integer.toString(ctx.status().getCode()))
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
    }

    void write(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }
}
