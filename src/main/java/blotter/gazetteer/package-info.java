/** Names of places and agencies in all languages, and the tagger that finds them in text. */
@NullMarked
package blotter.gazetteer;

import org.jspecify.annotations.NullMarked;
