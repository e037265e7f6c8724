/** Facts read from text, each with the words it rests on. */
@NullMarked
package blotter.enrich;

import org.jspecify.annotations.NullMarked;
