package blotter.search.lucene;

import blotter.search.Results.Part;
import blotter.search.Results.Run;
import blotter.search.lucene.Marks.Mark;
import blotter.text.Fold;
import blotter.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text that answer a search best, in the original spelling with the matches marked: the one with most of
 * the words, then the next that adds some. Without matches the text's beginning.
 */
final class Snippet {
    /** UTF-16 units of one sentence; a longer one is cut around its first match. */
    private static final int LONGEST = 280;

    /** A second sentence is added while the first is shorter. */
    private static final int SHORT = 180;

    private static final String GAP = " … ";

    private final String text;
    private final List<Mark> marks;
    private final List<Run> runs = new ArrayList<>();

    private Snippet(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** A whole text, such as a title, with its matches. */
    static List<Run> whole(String text, List<Mark> marks) {
        var snippet = new Snippet(text, together(marks, () -> Sentences.of(text)));
        snippet.add(0, text.length());
        return List.copyOf(snippet.runs);
    }

    /** @param title what is shown already: where the text begins with it, the snippet does not */
    static List<Run> of(String text, List<Mark> marks, String title) {
        var every = new Snippet(text, marks);
        List<Sentences.Span> sentences = Sentences.of(text, every::near);
        var snippet = new Snippet(text, together(marks, () -> sentences));
        String shown = Fold.key(title);
        List<Sentences.Span> fresh = sentences.stream()
                .dropWhile(sentence -> sentence.end() - sentence.start() <= title.length() + 1
                        && shown.contains(bare(Fold.key(text.substring(sentence.start(), sentence.end())))))
                .toList();
        snippet.choose(fresh.isEmpty() ? sentences : fresh);
        return List.copyOf(snippet.runs);
    }

    /** The matches but for words whose companions stand near them in another sentence only. */
    private static List<Mark> together(List<Mark> marks, Supplier<List<Sentences.Span>> sentences) {
        if (marks.stream().allMatch(mark -> mark.parts().equals(List.of(Part.ALONE)))) {
            return marks;
        }
        var out = new ArrayList<Mark>();
        for (Sentences.Span sentence : sentences.get()) {
            List<Mark> here = marks.stream()
                    .filter(mark -> mark.start() >= sentence.start() && mark.start() < sentence.end())
                    .toList();
            Set<Part> parts = new HashSet<>();
            here.forEach(mark -> parts.addAll(mark.parts()));
            for (Mark mark : here) {
                List<Part> whole = mark.parts().stream()
                        .filter(part -> part.of() == words(part.phrase(), parts))
                        .toList();
                if (!whole.isEmpty()) {
                    out.add(new Mark(mark.start(), mark.end(), mark.words(), mark.weight(), whole));
                }
            }
        }
        return out;
    }

    /** How many different words of a phrase there are. */
    private static long words(String phrase, Set<Part> parts) {
        return parts.stream().filter(part -> part.phrase().equals(phrase)).count();
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Whether a match stands in a line or the one before; without matches, whether it is one of the first two. */
    private boolean near(Sentences.Span line) {
        int before = line.start() == 0 ? 0 : 1 + text.lastIndexOf('\n', line.start() - 2);
        return marks.isEmpty()
                ? before == 0
                : marks.stream().anyMatch(mark -> mark.start() >= before && mark.start() < line.end());
    }

    private void choose(List<Sentences.Span> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        Set<String> said = new HashSet<>();
        Sentences.Span best = best(sentences, said);
        Sentences.Span first = best == null ? sentences.getFirst() : best;
        said.addAll(words(first));
        Sentences.Span second = null;
        if (first.end() - first.start() < SHORT) {
            second = best(sentences, said);
            int next = sentences.indexOf(first) + 1;
            second = second == null && next < sentences.size() ? sentences.get(next) : second;
        }
        if (second == null) {
            sentence(first);
        } else {
            Sentences.Span one = first.start() < second.start() ? first : second;
            Sentences.Span two = one.equals(first) ? second : first;
            sentence(one);
            boolean adjoin = sentences.indexOf(two) == sentences.indexOf(one) + 1;
            runs.add(new Run(adjoin ? " " : GAP, false));
            sentence(two);
        }
    }

    /** The first sentence with the most words not said yet; null when none has any. */
    private Sentences.@Nullable Span best(List<Sentences.Span> sentences, Set<String> said) {
        Sentences.Span best = null;
        int most = 0;
        for (Sentences.Span sentence : sentences) {
            Set<String> fresh = new HashSet<>();
            int worth = 0;
            for (Mark mark : marks) {
                if (mark.start() >= sentence.start()
                        && mark.start() < sentence.end()
                        && !said.contains(mark.words())
                        && fresh.add(mark.words())) {
                    worth += mark.weight();
                }
            }
            if (worth > most) {
                most = worth;
                best = sentence;
            }
        }
        return best;
    }

    private Set<String> words(Sentences.Span sentence) {
        Set<String> words = new HashSet<>();
        for (Mark mark : marks) {
            if (mark.start() >= sentence.start() && mark.start() < sentence.end()) {
                words.add(mark.words());
            }
        }
        return words;
    }

    private void sentence(Sentences.Span sentence) {
        int start = sentence.start();
        int end = sentence.end();
        if (end - start > LONGEST) {
            Mark heaviest = null;
            for (Mark mark : marks) {
                if (mark.start() >= start
                        && mark.start() < end
                        && (heaviest == null || mark.weight() > heaviest.weight())) {
                    heaviest = mark;
                }
            }
            int centre = heaviest == null ? start : heaviest.start();
            int least = heaviest == null ? start : heaviest.end();
            start = centre - start < LONGEST * 2 / 3 ? start : word(centre - LONGEST / 3);
            end = Math.max(least, Math.min(end, word(start + LONGEST)));
        }
        if (start > sentence.start()) {
            runs.add(new Run("… ", false));
        }
        add(start, end);
        if (end < sentence.end()) {
            runs.add(new Run(" …", false));
        }
    }

    /** The start of the word that a place lies in, when there is one near. */
    private int word(int at) {
        int near = Math.min(Math.max(at, 0), text.length());
        for (int i = near; i > 0 && i > near - 30; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return near > 0 && near < text.length() && Character.isLowSurrogate(text.charAt(near)) ? near - 1 : near;
    }

    private void add(int start, int end) {
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.start() < end) {
                run(at, mark.start(), null);
                at = Math.min(mark.end(), end);
                run(mark.start(), at, mark);
            }
        }
        run(at, end, null);
    }

    private void run(int start, int end, @Nullable Mark mark) {
        if (end > start) {
            String words = text.substring(start, end).replace('\n', ' ');
            runs.add(new Run(words, mark != null, mark == null ? List.of() : mark.parts()));
        }
    }
}
