package blotter.crawl;

import blotter.archive.Note;
import blotter.extract.Extraction.Doubt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a visit for what a person would want to know: a site that answers, but no longer with what we come for. One
 * visit must be enough to see it.
 */
final class Symptoms {
    /** So many pages without a word, or the same page at so many addresses, are no accident. */
    private static final int FEW = 3;

    private static final int USUAL = 5;
    private static final int VISITS = 3;

    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger bare = new AtomicInteger();
    private final AtomicInteger outgrown = new AtomicInteger();
    private final AtomicInteger garbled = new AtomicInteger();
    private final Map<String, Set<String>> addresses = new ConcurrentHashMap<>();
    private volatile @Nullable String resting;
    private volatile @Nullable String wall;

    /** A page that answered 200 was read. */
    void page(String url, String sha256, Reader.Result result) {
        pages.incrementAndGet();
        addresses.computeIfAbsent(sha256, _ -> ConcurrentHashMap.newKeySet()).add(url);
        if (result == Reader.Result.NOTHING) {
            bare.incrementAndGet();
        }
    }

    /** What was doubtful about a page that was read. */
    void doubts(Set<Doubt> doubts) {
        outgrown.addAndGet(doubts.contains(Doubt.RULE) ? 1 : 0);
        garbled.addAndGet(doubts.contains(Doubt.MOJIBAKE) ? 1 : 0);
    }

    /** A challenge or a login came instead of a page. */
    void wall(String what) {
        wall = what;
    }

    /** A host wants a rest that is longer than the visit. */
    void resting(String why) {
        resting = why;
    }

    /**
     * What is wrong, the gravest first; null when all is well.
     *
     * @param listed addresses on the first pages of listings and APIs, null when the source has none
     * @param before the last visits
     */
    @Nullable
    String broken(
            List<String> problems, @Nullable Integer listed, List<Note.Coverage> before, @Nullable String allFailed) {
        if (!problems.isEmpty()) {
            return problems.getFirst();
        }
        if (resting != null) {
            return resting;
        }
        if (wall != null) {
            return wall;
        }
        if (allFailed != null) {
            return allFailed;
        }
        String same = same();
        if (same != null) {
            return same;
        }
        if (bare.get() >= FEW && bare.get() * 5 >= pages.get() * 4) {
            return "of " + pages + " pages fetched " + bare + " hold no text to read; the layout may have moved:"
                    + " look with blotter crawl --try, see rules of the source";
        }
        if (many(outgrown)) {
            return "rules.body of the source selects nothing, or another part, on " + outgrown + " of " + pages
                    + " pages; their text was found without it: look with blotter crawl --try";
        }
        if (many(garbled)) {
            return "the text of " + garbled + " of " + pages
                    + " pages is garbled, as if in another charset than the site says";
        }
        return listed == null ? null : shrunken(listed, before);
    }

    /** Whether it is no accident: some pages, and no small part of all. */
    private boolean many(AtomicInteger these) {
        return these.get() >= FEW && these.get() * 3 >= pages.get();
    }

    private @Nullable String same() {
        for (Set<String> urls : addresses.values()) {
            if (urls.size() >= FEW && urls.size() * 2 > pages.get()) {
                return urls.size() + " addresses answered with the very same page, among them "
                        + urls.iterator().next();
            }
        }
        return null;
    }

    private static @Nullable String shrunken(int listed, List<Note.Coverage> before) {
        List<Integer> usual = before.stream()
                .map(Note.Coverage::listed)
                .filter(count -> count != null)
                .sorted()
                .toList();
        if (usual.size() < VISITS) {
            return null;
        }
        int middle = usual.get(usual.size() / 2);
        return middle >= USUAL && listed * 4 < middle
                ? "its listings show " + listed + " addresses where " + middle
                        + " are usual; the layout may have moved: see link of the source"
                : null;
    }
}
