package blotter.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser makes of a document, in a form that goes from one process to another. */
sealed interface Parsed {
    /** A document with more is not read; what a process says that is longer is not believed. */
    int MOST_CHARACTERS = 5_000_000;

    int MOST_PARAGRAPHS = 300_000;

    /** Blanks between words are not counted while a document is read, and do not make twice as much of it. */
    int MOST_SAID = 2 * MOST_CHARACTERS;

    /**
     * The document has been read.
     *
     * @param title as its properties give it, null when they do not; author likewise
     */
    record Words(@Nullable String title, @Nullable String author, List<String> paragraphs) implements Parsed {}

    /**
     * It cannot be read.
     *
     * @param outcome one of those of {@link Extraction.Nothing}
     */
    record Unread(String outcome, String message) implements Parsed {}

    /** Writes it down: each string as its length in bytes, -1 for null, and UTF-8. */
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Words words -> {
                out.writeBoolean(true);
                string(out, words.title);
                string(out, words.author);
                out.writeInt(words.paragraphs.size());
                for (String paragraph : words.paragraphs) {
                    string(out, paragraph);
                }
            }
            case Unread unread -> {
                out.writeBoolean(false);
                string(out, unread.outcome);
                string(out, unread.message);
            }
        }
        out.flush();
    }

    /** Reads what {@link #write} wrote; from a process that may say anything. */
    static Parsed read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new Unread(String.valueOf(string(in)), String.valueOf(string(in)));
        }
        String title = string(in);
        String author = string(in);
        int size = within(MOST_SAID, in.readInt());
        int left = MOST_SAID;
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            String paragraph = String.valueOf(string(in));
            left -= within(left, paragraph.length());
            paragraphs.add(paragraph);
        }
        return new Words(title, author, paragraphs);
    }

    private static int within(int most, int number) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("an answer with " + number + " where at most " + most + " can be");
        }
        return number;
    }

    private static void string(DataOutputStream out, @Nullable String words) throws IOException {
        byte[] bytes = words == null ? new byte[0] : words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(words == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static @Nullable String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(within(3 * MOST_SAID, length)); // a UTF-16 unit takes three at most
        if (bytes.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
