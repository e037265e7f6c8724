package blotter.enrich.place;

import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place in a passage, and the one of its bearers that is believed to be meant.
 *
 * @param agency the agency whose name holds it, null when it stands by itself
 */
record NamedPlace(
        Passage passage,
        Named named,
        Location location,
        @Nullable NamedAgency agency) {}
