package blotter.search;

import org.jspecify.annotations.Nullable;

/**
 * Whether all that the archive keeps can be found. To be asked before a question: then no answer from a part counts as whole.
 *
 * @param missing how many releases more are kept than can be found, not counting those that changed since; null while nobody
 *     can tell, because what is kept is being counted anew
 */
public record Completeness(boolean complete, @Nullable Long missing) {
    public static final Completeness WHOLE = new Completeness(true, 0L);
}
