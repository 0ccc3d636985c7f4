package io.poamledger.exchange.series;

import java.time.LocalDate;

/**
 * A version of a register.
 *
 * @param day as of which it was written
 */
record Version(LocalDate day, String fileName) {

    @Override
    public String toString() {
        return fileName + " of " + day;
    }
}
