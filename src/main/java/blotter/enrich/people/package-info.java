/** The people that a passage speaks of: counted ones, lists of names, single ones told by their form alone. */
@NullMarked
package blotter.enrich.people;

import org.jspecify.annotations.NullMarked;
