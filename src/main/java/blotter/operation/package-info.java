/** Which releases report the same event. */
@NullMarked
package blotter.operation;

import org.jspecify.annotations.NullMarked;
