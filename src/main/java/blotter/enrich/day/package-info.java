/** The days that a text names, and which of them are those of the operation. */
@NullMarked
package blotter.enrich.day;

import org.jspecify.annotations.NullMarked;
