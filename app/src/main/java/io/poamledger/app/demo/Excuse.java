package io.poamledger.app.demo;

import io.poamledger.command.item.negotiation.ExtensionReason;
import java.util.Random;

/** Why a date moved. */
enum Excuse {
    NORTHGATE(ExtensionReason.VENDOR_DELAY, "Northgate delivered the equipment five weeks late."),
    VENDOR(ExtensionReason.VENDOR_DELAY, "The vendor moved the delivery."),
    PEOPLE(ExtensionReason.RESOURCES_UNAVAILABLE, "The people were needed for an audit."),
    SCOPE(ExtensionReason.SCOPE_GREW, "More machines are affected than the scan had shown."),
    PRODUCTION(ExtensionReason.PRIORITIES_CHANGED, "The maintenance window was cancelled by production."),
    TEST(ExtensionReason.TECHNICAL_DIFFICULTY, "The first attempt failed in the test.");

    private final ExtensionReason code;
    private final String words;

    Excuse(ExtensionReason code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Any but that of Northgate. */
    static Excuse any(Random random) {
        return values()[1 + random.nextInt(values().length - 1)];
    }

    ExtensionReason code() {
        return code;
    }

    String words() {
        return words;
    }
}
