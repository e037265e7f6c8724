package blotter.config;

/** Reads archive.yaml. */
final class StorageFile {
    private static final String NAME = "archive.yaml";
    private static final long MIB = 1L << 20;
    private static final long USUAL = 256 * MIB;
    private static final long LARGEST_SEGMENT = 4096 * MIB;

    private StorageFile() {}

    static Storage read(Folder folder) {
        if (!folder.has(NAME)) {
            return new Storage(USUAL, USUAL);
        }
        Section section = Section.open(folder.read(NAME), Shape.ARCHIVE);
        long segment = size(section, "segment");
        if (segment < MIB || segment > LARGEST_SEGMENT) {
            throw section.mark("segment")
                    .wrong("a segment of " + segment + " bytes is not sensible; write 1 MiB to 4 GiB");
        }
        return new Storage(size(section, "reserve"), segment);
    }

    private static long size(Section section, String key) {
        return section.text(key)
                .map(text -> Values.size(text, section.mark(key)))
                .orElse(USUAL);
    }
}
