package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Releases;
import blotter.search.Search;
import blotter.search.SmallVocabulary;
import blotter.search.Suggestion;
import blotter.search.Vocabulary.Resolution.Known;
import blotter.search.Vocabulary.Resolution.Unknown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An agency that no file lists is known by its id and its name once a document has it, and is called as the document calls it. */
final class ArchiveNamesTest {
    private static final String ID = "x-harbour-guard";
    private static final String NAME = "Harbour-Guard";

    @TempDir
    Path folder;

    @Test
    void what_a_document_names_is_known_and_what_none_names_is_not() {
        try (var engine = LuceneEngine.open(folder, new SmallVocabulary())) {
            assertThat(engine.vocabulary().resolve(Field.AGENCY, NAME)).isInstanceOf(Unknown.class);
            engine.put(ofTheGuard());
            engine.refresh();
            var names = engine.vocabulary();
            assertThat(names.resolve(Field.AGENCY, "Harbour Guard")).isEqualTo(new Known(List.of(ID)));
            assertThat(names.resolve(Field.AGENCY, ID)).isEqualTo(new Known(List.of(ID)));
            assertThat(names.resolve(Field.AGENCY, "Harbour Police")).isInstanceOf(Unknown.class);
            assertThat(names.resolve(Field.LOCATION, "Harbour Guard")).isInstanceOf(Unknown.class);
            assertThat(names.resolve(Field.AGENCY, "iq-inss")).isEqualTo(new Known(List.of("iq-inss")));
            assertThat(names.label(Field.AGENCY, ID)).isEqualTo(NAME);

            var found = engine.search(Search.EVERYTHING.words("agency:\"Harbour Guard\""));
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.query().problems()).isEmpty();
            assertThat(found.values(Field.AGENCY))
                    .singleElement()
                    .satisfies(value -> assertThat(value.label()).isEqualTo(NAME));
        }
    }

    @Test
    void what_a_document_names_is_offered_while_it_is_typed_and_no_longer_when_the_document_is_gone() {
        try (var engine = LuceneEngine.open(folder, new SmallVocabulary())) {
            Release release = ofTheGuard();
            engine.put(release);
            engine.refresh();
            for (String typed : List.of("harb", "guard", "harbour-g", "Harbour-Guard")) {
                assertThat(engine.suggest(typed, 10))
                        .as(typed)
                        .filteredOn(suggestion -> suggestion.kind().equals(Field.AGENCY.id()))
                        .containsExactly(new Suggestion(Field.AGENCY.id(), ID, NAME, NAME, 1));
            }
            engine.remove(release.id());
            engine.refresh();
            assertThat(engine.suggest("harb", 10)).isEmpty();
        }
    }

    private static Release ofTheGuard() {
        Release release = new Releases()
                .keyed("k")
                .titled("A boat")
                .saying("A boat was stopped.")
                .by(ID)
                .imported()
                .from("import")
                .make();
        String named = new String(new StoredRelease().write(release), StandardCharsets.UTF_8)
                .replace("\"name\":\"" + ID + "\"", "\"name\":\"" + NAME + "\"");
        return JsonMapper.shared().readValue(named, Release.class);
    }
}
