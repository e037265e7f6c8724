package blotter.enrich.passage;

import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;

/** The name of an agency in a passage, and the one of its bearers that is believed to be meant. */
public record NamedAgency(Passage passage, Named named, Agency agency) {}
