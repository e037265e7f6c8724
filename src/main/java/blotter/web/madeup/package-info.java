/** Fixed made-up holdings, on which every page can be looked at with no archive. */
@NullMarked
package blotter.web.madeup;

import org.jspecify.annotations.NullMarked;
