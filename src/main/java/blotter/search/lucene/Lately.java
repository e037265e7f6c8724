package blotter.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What was made lately, for whoever asks for it again; two that ask at once may both make it. */
final class Lately<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many are kept; the one that was not asked for longest goes first */
    Lately(int most) {
        this.most = most;
    }

    /**
     * Makes it unless it was made.
     *
     * @param whole whether what was made may be kept, asked once it is made
     */
    V of(K key, Beside.Part<V> making, BooleanSupplier whole) throws IOException {
        V known = kept(key);
        if (known != null) {
            return known;
        }
        V made = making.make();
        if (whole.getAsBoolean()) {
            keep(key, made);
        }
        return made;
    }

    private synchronized @Nullable V kept(K key) {
        return kept.get(key);
    }

    private synchronized void keep(K key, V made) {
        kept.put(key, made);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
