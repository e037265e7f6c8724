package blotter.enrich;

import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;

/** The name of an agency in a passage, and the one of its bearers that is believed to be meant. */
record NamedAgency(Passage passage, Named named, Agency agency) {}
