/** What happened to some people of a passage, by the word that says it of them, and whether it did happen. */
@NullMarked
package blotter.enrich.event;

import org.jspecify.annotations.NullMarked;
