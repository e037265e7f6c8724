/** Measures extraction and enrichment against sets with known answers. */
@NullMarked
package blotter.evaluation;

import org.jspecify.annotations.NullMarked;
