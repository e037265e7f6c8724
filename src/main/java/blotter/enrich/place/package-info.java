/** The places that a text names, which ones are meant, and what each is in it: a scene, a route, a dateline. */
@NullMarked
package blotter.enrich.place;

import org.jspecify.annotations.NullMarked;
