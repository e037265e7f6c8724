package blotter.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of several words to the things that bear them: a hash table over the words read so far, so that the longest
 * name is found by walking on while a longer one exists. Holds 64-bit hashes in place of the names themselves; at some
 * hundred thousand names the chance that any two of them meet is one in a hundred million. Most words of a text are in no
 * name, and a small filter that stays near the processor says so of nearly all of them, without a look into the table.
 */
final class NameTable {
    static final long START = 0x9E3779B97F4A7C15L;
    private static final int NONE = -1;
    private static final int PREFIX_ONLY = -2;

    private static final int FILTER_BITS = 1 << 22;

    /** Two bits for each key; where one of them is not set there is no such key. */
    private final long[] filter;

    private final int filterMask;
    private long[] keys;
    private int[] heads;
    private int used;
    private int[] references = new int[1024];
    private int[] next = new int[1024];
    private int entries;

    NameTable(int expected) {
        int size = Integer.highestOneBit(Math.max(64, expected * 2)) << 1;
        int bits = Math.min(FILTER_BITS, size * 4);
        filter = new long[bits >> 6];
        filterMask = bits - 1;
        keys = new long[size];
        heads = new int[size];
        Arrays.fill(heads, NONE);
    }

    /** The hash of a name's words so far and one more. */
    static long step(long soFar, long word) {
        long h = (soFar ^ word) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }

    /** Says that a name goes on after these words. */
    void prefix(long hash) {
        int slot = slot(hash);
        if (keys[slot] == 0) {
            claim(slot, hash, PREFIX_ONLY);
        }
    }

    void name(long hash, int reference) {
        int slot = slot(hash);
        if (keys[slot] == 0) {
            claim(slot, hash, PREFIX_ONLY);
            slot = slot(hash);
        }
        for (int e = heads[slot]; e >= 0; e = next[e]) {
            if (references[e] == reference) {
                return;
            }
        }
        if (entries == references.length) {
            references = Arrays.copyOf(references, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        references[entries] = reference;
        next[entries] = heads[slot];
        heads[slot] = entries++;
    }

    /** Whether these words are a name or the beginning of one. */
    boolean known(long hash) {
        return possible(hash) && keys[slot(hash)] != 0;
    }

    boolean named(long hash) {
        if (!possible(hash)) {
            return false;
        }
        int slot = slot(hash);
        return keys[slot] != 0 && heads[slot] >= 0;
    }

    /** What bears the name, in the order it was added; empty when nothing does. */
    List<Integer> references(long hash) {
        int slot = slot(hash);
        List<Integer> found = new ArrayList<>(4);
        for (int e = keys[slot] == 0 ? NONE : heads[slot]; e >= 0; e = next[e]) {
            found.add(references[e]);
        }
        return found.reversed();
    }

    private boolean possible(long hash) {
        int bit = (int) (hash >>> 40) & filterMask;
        int other = (int) (hash >>> 12) & filterMask;
        return (filter[bit >> 6] & 1L << bit) != 0 && (filter[other >> 6] & 1L << other) != 0;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void claim(int slot, long hash, int head) {
        int bit = (int) (hash >>> 40) & filterMask;
        int other = (int) (hash >>> 12) & filterMask;
        filter[bit >> 6] |= 1L << bit;
        filter[other >> 6] |= 1L << other;
        keys[slot] = hash;
        heads[slot] = head;
        if (++used * 3 > keys.length * 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
