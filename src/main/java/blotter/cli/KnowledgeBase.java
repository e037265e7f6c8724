package blotter.cli;

import blotter.config.CrawlConfig;
import blotter.config.Source;
import blotter.enrich.Enricher;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.search.Authorities;
import blotter.search.Vocabulary;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known of places, agencies and topics, made from the configuration alone: for whoever reads texts and whoever reads
 * questions.
 */
record KnowledgeBase(Vocabulary vocabulary, Enricher enricher) {
    static KnowledgeBase of(CrawlConfig config) {
        return of(config, config::sources);
    }

    /** @param sources as they are at the time of asking */
    static KnowledgeBase of(CrawlConfig config, Supplier<List<Source>> sources) {
        var gazetteer = Gazetteer.load(config.locations());
        var agencies = Agencies.of(config.agencies());
        return new KnowledgeBase(
                new Authorities(gazetteer, agencies, config.topics(), sources),
                new Enricher(gazetteer, agencies, config.topics()));
    }
}
