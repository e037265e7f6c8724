/** What was seized: goods and money with their quantities and units. */
@NullMarked
package blotter.enrich.goods;

import org.jspecify.annotations.NullMarked;
