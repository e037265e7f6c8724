/** Facts read from text, each with the words it rests on: what the packages below its name read is put together here. */
@NullMarked
package blotter.enrich;

import org.jspecify.annotations.NullMarked;
