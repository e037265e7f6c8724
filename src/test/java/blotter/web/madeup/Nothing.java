package blotter.web.madeup;

import blotter.web.room.Holdings;
import java.util.List;
import java.util.Map;

/** The made-up sources with nothing collected from them. */
public final class Nothing {
    private Nothing() {}

    public static Holdings holdings() {
        var data = FixedData.load();
        return MadeUp.holdings(new FixedData(List.of(), Map.of(), Map.of(), data.sources(), data.script()));
    }
}
