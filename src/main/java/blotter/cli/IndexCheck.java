package blotter.cli;

import blotter.archive.Catalogue;
import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import blotter.release.ReleaseId;
import blotter.search.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the search index with the archive, both ways: every release of the archive is found, with its latest revision,
 * and nothing is found that the archive does not show. What is wrong here can always be made again.
 */
final class IndexCheck {
    private static final String REMEDY = "; run \"blotter index --rebuild\"";
    private static final int MOST = 100;

    private final Blotter blotter;
    private final List<Finding> findings = new ArrayList<>();

    IndexCheck(Blotter blotter) {
        this.blotter = blotter;
    }

    List<Finding> run() {
        Catalogue catalogue = blotter.archive().catalogue();
        if (!blotter.indexer().inStep()) {
            find("the search index is not complete for this archive; the next writing command fills it"
                    + ", and so does \"blotter index --rebuild\"");
            return findings;
        }
        Map<String, String> found = new HashMap<>();
        blotter.engine()
                .every(
                        Search.EVERYTHING.relevant(Search.Relevant.ANY),
                        (release, _) -> found.put(
                                release.id().value(), release.capture().id()));
        List<ReleaseId> kept = new ArrayList<>();
        catalogue.releases(kept::add);
        for (ReleaseId id : kept) {
            String shown = found.remove(id.value());
            if (blotter.archive().notes().withheld(id).isPresent()) {
                if (shown != null) {
                    find("release " + id + " is withheld and can still be found" + REMEDY);
                }
            } else {
                compare(id, shown);
            }
        }
        found.keySet().forEach(id -> find("release " + id + " can be found but is not in the archive" + REMEDY));
        return findings.size() <= MOST ? findings : abridged();
    }

    private void compare(ReleaseId id, @Nullable String shown) {
        if (shown == null) {
            // one whose text no longer can be read is rightly not there
            if (blotter.pipeline().assemble(id).isPresent()) {
                find("release " + id + " is in the archive and cannot be found" + REMEDY);
            }
            return;
        }
        String latest = blotter.archive()
                .catalogue()
                .history(id)
                .map(history -> {
                    int revision = history.entries().getLast().reading().revision();
                    return history.entries().stream()
                            .filter(entry -> entry.reading().revision() == revision)
                            .findFirst()
                            .orElseThrow()
                            .capture()
                            .id();
                })
                .orElse("");
        if (!latest.equals(shown)) {
            find("release " + id + " is found as capture " + shown + ", but its latest revision begins with " + latest
                    + REMEDY);
        }
    }

    private List<Finding> abridged() {
        List<Finding> some = new ArrayList<>(findings.subList(0, MOST));
        some.add(finding("and " + (findings.size() - MOST) + " more of this kind"));
        return some;
    }

    private void find(String message) {
        findings.add(finding(message));
    }

    private static Finding finding(String message) {
        return new Finding(Level.REPAIRABLE, "index", null, -1, message);
    }
}
