/** The commands, and the one place where everything is put together. */
@NullMarked
package blotter.cli;

import org.jspecify.annotations.NullMarked;
