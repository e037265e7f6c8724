/** Measures how fast the product's own work is, as ratios within one run. */
@NullMarked
package blotter.bench;

import org.jspecify.annotations.NullMarked;
