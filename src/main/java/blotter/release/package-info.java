/** The nouns of Blotter: a release, its revisions, agencies, locations, dates and facts, and the evidence each value rests on. */
@NullMarked
package blotter.release;

import org.jspecify.annotations.NullMarked;
