package blotter.archive;

import static blotter.archive.Home.page;
import static blotter.archive.Home.reading;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process dies at every single step of what it does to the disk: beginning, filling and closing segments, and erasing. */
class DyingTest {
    private static final String URL = "https://agency.example/news/";

    @TempDir
    Path dir;

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    private ImagingDisk disk(Home home) {
        return new ImagingDisk(home.dir(), dir.resolve("album"), () -> List.copyOf(acknowledged));
    }

    private static Archive open(Home home, Disk disk) throws IOException {
        return Archive.open(home.archive(), home.index(), Home.CLOCK, Home.TURNING, Map.of(), disk);
    }

    private Capture keep(Archive archive, int number, int minute) {
        Capture capture = archive.keep(page(URL + number, minute, "<p>page " + number + "</p>"))
                .join();
        acknowledged.add(capture.id());
        return capture;
    }

    @Test
    void whatever_step_of_closing_a_segment_is_the_last_nothing_acknowledged_is_lost() throws IOException {
        var home = new Home(Files.createDirectory(dir.resolve("home")));
        ImagingDisk disk = disk(home);
        try (Archive archive = open(home, disk)) {
            for (int i = 0; i < 3; i++) {
                keep(archive, i, i);
            }
        }
        assertThat(disk.images()).extracting(ImagingDisk.Image::step).anyMatch(step -> step.contains("renaming"));
        assertThat(disk.images().getLast().acknowledged()).hasSizeGreaterThanOrEqualTo(2);
        for (ImagingDisk.Image image : disk.images()) {
            goesOn(image, List.of());
        }
    }

    @Test
    void whatever_step_of_an_erasure_is_the_last_the_rest_is_as_it_was() throws IOException {
        var home = new Home(Files.createDirectory(dir.resolve("home")));
        ImagingDisk disk = disk(home);
        ReleaseId id = ReleaseId.ofKey(URL + "1 en");
        Capture secret;
        int before;
        try (Archive archive = open(home, disk)) {
            keep(archive, 0, 0);
            secret = keep(archive, 1, 1);
            keep(archive, 1, 2);
            archive.note(reading(secret, URL + "1 en", 1)).join();
            archive.note(new Note.Withheld(Home.START, id, "court order", "Lena Example", List.of(), false))
                    .join();
            before = disk.images().size();
            archive.erase(id);
        }
        assertThat(disk.images()).hasSizeGreaterThan(before + 10);
        for (ImagingDisk.Image image :
                disk.images().subList(before, disk.images().size())) {
            goesOn(image, List.of(secret.sha256()));
            var again = new Home(image.home());
            try (Archive archive = again.openTurning()) {
                assertThat(archive.notes().withheld(id)).as("%s", image).isPresent();
                archive.erase(id);
                Capture now = archive.catalogue().capture(secret.id()).orElseThrow();
                assertThat(archive.content(now).body().length()).as("%s", image).isZero();
            }
            sound(again, image);
        }
    }

    /** Opens an image, looks for what was acknowledged in it, and goes on writing. */
    private static void goesOn(ImagingDisk.Image image, List<String> erased) throws IOException {
        var home = new Home(image.home());
        try (Archive archive = home.openTurning()) {
            for (String id : image.acknowledged()) {
                Capture capture =
                        archive.catalogue().capture(id).orElseThrow(() -> new AssertionError(image + ": lost " + id));
                if (!erased.contains(capture.sha256())) {
                    assertThat(archive.content(capture).body().length())
                            .as("%s", image)
                            .isPositive();
                }
            }
            archive.keep(page(URL + "next", 90, "<p>next</p>")).join();
        }
        sound(home, image);
    }

    private static void sound(Home home, ImagingDisk.Image image) throws IOException {
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .as("%s", image)
                .isEmpty();
        List<String> lines = Files.readAllLines(home.archive().resolve(Manifest.FILE)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).as("%s", image).doesNotHaveDuplicates();
        assertThat(lines).as("%s", image).hasSize(Segment.all(home.archive()).size());
    }
}
