/** One polite request: robots, turns, limits and the guard against addresses that are not ours to ask. */
@NullMarked
package blotter.fetch;

import org.jspecify.annotations.NullMarked;
