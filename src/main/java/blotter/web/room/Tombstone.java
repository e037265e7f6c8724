package blotter.web.room;

import blotter.archive.Note;
import blotter.web.page.ReleasePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Says that a release is shown no more, since when and why, and the hashes by which a copy can be recognised. */
public final class Tombstone {
    private Tombstone() {}

    public static Refusal of(Note.Withheld withheld) {
        var lines = new ArrayList<ReleasePage.Line>();
        lines.add(new ReleasePage.Line("reason", withheld.reason(), "", null, false));
        lines.add(new ReleasePage.Line("since", withheld.at().toString(), "", null, true));
        withheld.hashes().forEach(hash -> lines.add(new ReleasePage.Line("SHA-256", hash, "", null, true)));
        var members = new LinkedHashMap<String, String>();
        members.put("reason", withheld.reason());
        members.put("since", withheld.at().toString());
        members.put("sha256", String.join(" ", withheld.hashes()));
        return new Refusal(451, "this release was withheld: " + withheld.reason(), lines, members);
    }
}
