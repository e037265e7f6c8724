/** The question, the answer, and the seam between them; implementations live in packages below. */
@NullMarked
package blotter.search;

import org.jspecify.annotations.NullMarked;
