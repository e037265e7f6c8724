package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Found;
import java.util.List;

/** One rung of the ladder by which the day of publication is found. */
interface DateStep {
    /** What {@code docs/cleaning.md} calls it. */
    String name();

    /** The dates this step can offer, best first; whether they can be true is for the ladder to say. */
    List<Found<DateSpan>> read(DateSource source);
}
