package io.poamledger.app.demo;

import java.time.Instant;
import java.time.InstantSource;

/** Time that is moved by hand, only ever forwards, so that a year passes in seconds. */
final class DemoTime implements InstantSource {

    private volatile Instant now;

    DemoTime(Instant start) {
        now = start;
    }

    void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }
}
