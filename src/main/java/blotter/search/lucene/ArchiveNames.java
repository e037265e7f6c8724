package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** A vocabulary that also knows what only the documents of an archive name: an agency that came with an imported row. */
final class ArchiveNames implements Vocabulary {
    private final Vocabulary listed;
    private final IndexReader archive;

    ArchiveNames(Vocabulary listed, IndexReader archive) {
        this.listed = listed;
        this.archive = archive;
    }

    @Override
    public Resolution resolve(Field field, String text) {
        Resolution resolution = listed.resolve(field, text);
        return resolution instanceof Resolution.Unknown
                ? listed.unlisted(field, text)
                        .filter(id -> kept(field, id))
                        .<Resolution>map(id -> new Resolution.Known(List.of(id)))
                        .orElse(resolution)
                : resolution;
    }

    private boolean kept(Field field, String id) {
        try {
            return archive.docFreq(new Term(Schema.facet(field), id)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String label(Field field, String value) {
        return listed.label(field, value);
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
        return listed.namesOf(field, value);
    }

    @Override
    public Optional<String> unlisted(Field field, String name) {
        return listed.unlisted(field, name);
    }

    @Override
    public Optional<Names> names(String words) {
        return listed.names(words);
    }
}
