/** How many were arrested, killed and wounded: whose number counts, what is added up, what is told twice. */
@NullMarked
package blotter.enrich.figure;

import org.jspecify.annotations.NullMarked;
