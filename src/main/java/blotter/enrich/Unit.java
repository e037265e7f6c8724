package blotter.enrich;

import java.math.BigDecimal;

/** A unit of quantity, with the factor that leads to the one it is told in. */
record Unit(String id, BigDecimal factor) {
    boolean money() {
        return id.length() == 3 && Character.isUpperCase(id.charAt(0));
    }
}
