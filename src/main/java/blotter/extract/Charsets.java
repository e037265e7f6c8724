package blotter.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: byte order mark, valid UTF-8, the charset of the HTTP header, that of a meta element, then
 * windows-1256 when that gives Arabic, then windows-1252. Valid UTF-8 comes before what anybody declares, for text in
 * another charset is hardly ever valid UTF-8 and declarations are often wrong.
 */
final class Charsets {
    private static final int META = 200_000;
    private static final Pattern IN_META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        int mark = mark(bytes);
        if (mark > 0) {
            Charset charset = mark == 3
                    ? StandardCharsets.UTF_8
                    : bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, mark, bytes.length - mark, charset);
        }
        String plain = new String(bytes, StandardCharsets.UTF_8);
        if (plain.indexOf('\uFFFD') < 0) {
            return once(bytes, plain);
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return once(bytes, utf8.get());
        }
        Charset declared = named(IN_HEADER, contentType == null ? "" : contentType)
                .or(() -> inMeta(bytes))
                .orElse(null);
        if (declared != null && !western(declared)) {
            return new String(bytes, declared);
        }
        String western = new String(bytes, Charset.forName("windows-1252"));
        return looksArabic(bytes) ? new String(bytes, Charset.forName("windows-1256")) : western;
    }

    /** UTF-8, decoded once more where it was encoded twice. */
    private static String once(byte[] bytes, String text) {
        return TwiceEncoded.likely(bytes) ? TwiceEncoded.undone(text) : text;
    }

    private static int mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return 3;
        }
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                        || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
        return wide ? 2 : 0;
    }

    /** Decoded when every byte fits, save for a last character that was cut in the middle. */
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        for (int cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
            try {
                CharBuffer text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return Optional.of(text.toString());
            } catch (CharacterCodingException e) {
                if (cut == bytes.length || bytes[bytes.length - 1 - cut] >= 0) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> inMeta(byte[] bytes) {
        return named(IN_META, new String(bytes, 0, Math.min(bytes.length, META), StandardCharsets.ISO_8859_1));
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean western(Charset charset) {
        return switch (charset.name()) {
            case "ISO-8859-1", "US-ASCII", "windows-1252", "ISO-8859-15" -> true;
            default -> false;
        };
    }

    /** Text in a Latin alphabet has few letters beyond ASCII, Arabic has hardly any within. */
    private static boolean looksArabic(byte[] bytes) {
        var text = new String(bytes, Charset.forName("windows-1256"));
        int arabic = 0;
        int runs = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean here = Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.ARABIC;
            arabic += here ? 1 : 0;
            runs += here && Character.UnicodeScript.of(text.charAt(i - 1)) == Character.UnicodeScript.ARABIC ? 1 : 0;
        }
        return arabic >= 20 && runs > 0.6 * arabic;
    }
}
