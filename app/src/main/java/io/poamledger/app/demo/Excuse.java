package io.poamledger.app.demo;

import io.poamledger.events.item.MoveReason;
import java.util.Random;

/** Why a date moved. */
enum Excuse {
    NORTHGATE(MoveReason.VENDOR_DELAY, "Northgate delivered the equipment five weeks late."),
    VENDOR(MoveReason.VENDOR_DELAY, "The vendor moved the delivery."),
    PEOPLE(MoveReason.RESOURCES_UNAVAILABLE, "The people were needed for an audit."),
    SCOPE(MoveReason.SCOPE_GREW, "More machines are affected than the scan had shown."),
    PRODUCTION(MoveReason.PRIORITIES_CHANGED, "The maintenance window was cancelled by production."),
    TEST(MoveReason.TECHNICAL_DIFFICULTY, "The first attempt failed in the test.");

    private final MoveReason code;
    private final String words;

    Excuse(MoveReason code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Any but that of Northgate. */
    static Excuse any(Random random) {
        return values()[1 + random.nextInt(values().length - 1)];
    }

    MoveReason code() {
        return code;
    }

    String words() {
        return words;
    }
}
