package blotter.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Looks how much a zip-based document unpacks to before a parser takes it into memory. */
final class Unpacked {
    private Unpacked() {}

    /** Whether all that is packed is no more than so many bytes. What is broken is left to its reader to tell. */
    static boolean within(byte[] bytes, long most) {
        byte[] buffer = new byte[16_384];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most) {
                        return false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return true;
        }
        return true;
    }
}
