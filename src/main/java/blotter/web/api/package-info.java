/** The same answers for programs: JSON, Atom, and every hit as rows. */
@NullMarked
package blotter.web.api;

import org.jspecify.annotations.NullMarked;
