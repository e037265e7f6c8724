package blotter.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a zip file holds, looked at before it is read: a sidecar may come after its file, and a page after the folder it was saved with. */
final class ZipContents implements ImportZip.Visitor {
    private static final long MOST_BYTES = 64L << 20;

    private final Set<String> places = new HashSet<>();
    private final Map<String, byte[]> sidecars = new HashMap<>();
    private long bytes;

    @Override
    public void file(InputStream in, String place, String name) throws IOException {
        places.add(place);
        if (SidecarReader.owner(place, _ -> true).isPresent() && bytes <= MOST_BYTES) {
            byte[] sidecar = in.readNBytes(SidecarReader.LARGEST + 1);
            bytes += sidecar.length;
            sidecars.put(place, sidecar);
        }
    }

    @Override
    public void refuse(String place, String reason) {
        // told when the zip file is read
    }

    boolean has(String place) {
        return places.contains(place);
    }

    /**
     * The bytes of the sidecar of a file, empty when it has none.
     *
     * @throws IOException when it has one that is not held
     */
    Optional<byte[]> sidecar(String place) throws IOException {
        String sidecar = SidecarReader.named(place);
        if (has(sidecar) && !sidecars.containsKey(sidecar)) {
            throw new IOException("its sidecar is not read: those of the zip file hold more than " + (MOST_BYTES >> 20)
                    + " MiB; divide it");
        }
        return Optional.ofNullable(sidecars.get(sidecar));
    }
}
