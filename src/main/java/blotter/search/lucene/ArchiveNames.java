package blotter.search.lucene;

import blotter.release.Agency;
import blotter.search.Field;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** A vocabulary that also knows what only the documents of an archive name: an agency that came with an imported row. */
final class ArchiveNames implements Vocabulary {
    private final Vocabulary listed;
    private final Searchers archive;
    private final StoredRelease stored;
    private volatile Given given = new Given(new WeakReference<>(null), Map.of());

    ArchiveNames(Vocabulary listed, Searchers archive, StoredRelease stored) {
        this.listed = listed;
        this.archive = archive;
        this.stored = stored;
    }

    /** What one state of the index was asked for: what is erased is not remembered. */
    private record Given(WeakReference<FacetedSearcher> state, Map<String, String> names) {}

    @Override
    public Resolution resolve(Field field, String text) {
        Resolution resolution = listed.resolve(field, text);
        return !(resolution instanceof Resolution.Known)
                ? listed.unlisted(field, text)
                        .filter(id -> given(field, id).isPresent())
                        .<Resolution>map(id -> new Resolution.Known(List.of(id)))
                        .orElse(resolution)
                : resolution;
    }

    @Override
    public String label(Field field, String value) {
        return listed.unlisted(field, value)
                .filter(value::equals)
                .flatMap(id -> given(field, id))
                .orElseGet(() -> listed.label(field, value));
    }

    /** The name that a document gives something by its id; empty when none has it. */
    private Optional<String> given(Field field, String id) {
        return archive.with(state -> {
            Map<String, String> names = names(state);
            String known = names.get(id);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<String> found = given(state.searcher(true), new Term(Schema.facet(field), id));
            found.ifPresent(name -> names.put(id, name));
            return found;
        });
    }

    private Map<String, String> names(FacetedSearcher state) {
        Given now = given;
        if (now.state().get() != state) {
            now = new Given(new WeakReference<>(state), new ConcurrentHashMap<>());
            given = now;
        }
        return now.names();
    }

    private Optional<String> given(IndexSearcher searcher, Term id) throws IOException {
        ScoreDoc[] one = searcher.search(new TermQuery(id), 1).scoreDocs;
        return one.length == 0
                ? Optional.empty()
                : stored.brief(searcher.storedFields(), one[0].doc).agencies().stream()
                        .filter(agency -> agency.id().equals(id.text()))
                        .map(Agency.Mention::name)
                        .findFirst();
    }

    @Override
    public Optional<String> label(Field field, String value, String language) {
        return listed.label(field, value, language);
    }

    @Override
    public List<String> path(Field field, String value) {
        return listed.path(field, value);
    }

    @Override
    public List<String> namesOf(Field field, String value) {
        return listed.unlisted(field, value).filter(value::equals).isPresent()
                ? List.of(label(field, value))
                : listed.namesOf(field, value);
    }

    @Override
    public Optional<String> unlisted(Field field, String name) {
        return listed.unlisted(field, name);
    }

    @Override
    public Optional<Names> names(String words) {
        return listed.names(words);
    }

    @Override
    public Optional<String> topic(String words) {
        return listed.topic(words);
    }
}
