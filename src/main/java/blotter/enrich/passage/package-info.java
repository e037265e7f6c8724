/** A title or text cut into words and sentences, with its cues and dates, and what readers of several kinds ask of it. */
@NullMarked
package blotter.enrich.passage;

import org.jspecify.annotations.NullMarked;
