package blotter.web;

import blotter.release.Release;
import java.time.temporal.ChronoUnit;

/**
 * The line by which a release can be cited: who, what, when, where, and the revision with the hash of its payload, so
 * that whoever follows it can tell whether they read the same.
 */
record Citation(Frame f, Release release, Sources sources) {

    String plain() {
        var revision = release.revisions().getLast();
        var capture = release.capture();
        var published = release.published().value();
        return f.m().isolated(sources.name(release.source())) + ", “" + f.m().isolated(release.title()) + "”"
                + (published.known() ? ", " + Phrases.iso(published) : "") + ". "
                + release.url() + " (captured " + capture.at().truncatedTo(ChronoUnit.SECONDS) + ", revision "
                + revision.number() + ", SHA-256 " + capture.sha256() + "). " + f.base() + "/release/" + release.id();
    }
}
