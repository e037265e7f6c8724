package blotter.web;

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
        Gauge.builder("blotter.index.releases", room.engine(), engine -> (double) engine.size())
                .description("releases that can be found")
                .register(registry);
        Gauge.builder("blotter.archive.captures", room.shelf(), shelf -> (double) shelf.captures())
                .description("captures kept in the archive")
                .register(registry);
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
