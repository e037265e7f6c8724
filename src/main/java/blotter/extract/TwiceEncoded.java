package blotter.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Undoes an encoding too many: UTF-8 that a program took for Latin-1 or windows-1252 and encoded once more gives
 * {@code â€™} for an apostrophe and {@code Ø§Ù„} for Arabic. Such runs of characters are valid UTF-8 byte for byte, which hardly
 * anything that is meant as it stands is; where a page has several, all that are valid are read again.
 */
final class TwiceEncoded {
    private static final int SEVERAL = 3;

    /** Stands for a byte that one of the decodings had no character for. */
    private static final char LOST = '\uFFFD';

    /** Of so many runs one may be broken; where more are, and where letters were lost, the text stays as doubtful as it is. */
    private static final int MOST_BROKEN = 4;

    /** What windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. */
    private static final String HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private TwiceEncoded() {}

    /** Whether bytes hold what the first byte of a sequence becomes (U+00C2 to U+00F4), and another character beyond ASCII behind it. */
    static boolean likely(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xc3 && bytes[i + 1] < (byte) 0xb5 && bytes[i + 2] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The text as it was meant, the same text where nothing shows that it was encoded twice. */
    static String undone(String text) {
        StringBuilder out = null;
        int copied = 0;
        int valid = 0;
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!lead(text.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && octet(text.charAt(end)) >= 0x80) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == LOST) {
                return text;
            }
            String meant = end - i > 1 ? decoded(text, i, end) : null;
            if (meant != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(meant);
                copied = end;
                valid++;
            } else if (end - i > 1) {
                broken++;
            }
            i = end - 1;
        }
        return out == null || valid < SEVERAL || broken * MOST_BROKEN > valid
                ? text
                : out.append(text, copied, text.length()).toString();
    }

    /** Whether a character is what the first byte of a sequence of UTF-8 becomes. */
    private static boolean lead(char c) {
        return c >= 0xc2 && c <= 0xf4;
    }

    private static @Nullable String decoded(String text, int from, int to) {
        byte[] octets = new byte[to - from];
        for (int i = from; i < to; i++) {
            octets[i - from] = (byte) octet(text.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The byte a character was decoded from, -1 for one that neither charset has beyond ASCII. */
    private static int octet(char c) {
        if (c >= 0x80 && c <= 0xff) {
            return c;
        }
        int high = c > 0xff ? HIGH.indexOf(c) : -1;
        return high < 0 ? -1 : 0x80 + high;
    }
}
