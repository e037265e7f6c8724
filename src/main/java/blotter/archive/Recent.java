package blotter.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that were written a moment ago, for who reads them in the next: each is handed out once, the oldest make room. */
final class Recent {
    private static final int ROOM = 16 << 20;

    private final Map<String, WarcItem> items = new LinkedHashMap<>();
    private long bytes;

    synchronized void add(WarcItem item) {
        if (item.data().length > ROOM) {
            return;
        }
        WarcItem before = items.put(item.id(), item);
        bytes += item.data().length - (before == null ? 0 : before.data().length);
        for (Iterator<WarcItem> oldest = items.values().iterator(); bytes > ROOM && oldest.hasNext(); ) {
            bytes -= oldest.next().data().length;
            oldest.remove();
        }
    }

    synchronized @Nullable WarcItem take(String id) {
        WarcItem item = items.remove(id);
        bytes -= item == null ? 0 : item.data().length;
        return item;
    }

    /** Forgets all, because segments are about to be rewritten. */
    synchronized void clear() {
        items.clear();
        bytes = 0;
    }
}
