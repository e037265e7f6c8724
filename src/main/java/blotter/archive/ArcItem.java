package blotter.archive;

import java.nio.charset.StandardCharsets;

/**
 * The line an ARC record begins with, the format that WARC came after: address, IP address, time, type and length, with
 * blanks between (ARC 1.0; version 2 has more fields before the length). Addresses with blanks in them occur.
 */
record ArcItem(String url, long length) {

    static boolean begins(byte[] data) {
        try {
            parse(data);
            return true;
        } catch (BadRecord e) {
            return false;
        }
    }

    static ArcItem parse(byte[] data) throws BadRecord {
        int end = 0;
        while (end < data.length && end < 8192 && data[end] != '\n') {
            end++;
        }
        String line = new String(data, 0, end, StandardCharsets.UTF_8).strip();
        String[] words = line.split(" ", -1);
        int count = words.length;
        if (count < 5 || !words[0].contains(":")) {
            throw new BadRecord("neither a WARC nor an ARC record begins here");
        }
        if (!words[count - 1].matches("[0-9]{1,12}")) {
            throw new BadRecord("the length of the ARC record is \"" + words[count - 1] + "\"");
        }
        for (int i = 2; i < count - 1; i++) {
            if (words[i].matches("[12][0-9]{13}")) {
                return new ArcItem(words[0], Long.parseLong(words[count - 1]));
            }
        }
        throw new BadRecord("the ARC record has no time of 14 digits");
    }
}
