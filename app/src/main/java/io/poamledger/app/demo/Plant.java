package io.poamledger.app.demo;

import io.poamledger.command.system.RegisterSystem;
import io.poamledger.events.SystemId;
import io.poamledger.events.system.CmmcLevel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The invented systems. The first two have an everyday register; of the other three each has one story about its CMMC status.
 */
enum Plant {
    ACME_ENCLAVE("Acme CUI enclave", "ACME", "America/New_York", "7F2K1"),
    SHOP_FLOOR("Shop floor network", "SHOP", "America/Denver", "7F2K2"),
    AVIONICS_LAB("Avionics lab", "AVIO", "America/New_York", "7F2K3"),
    SUPPLIER_PORTAL("Supplier portal", "PORT", "America/Chicago", "7F2K4"),
    RECORDS_ARCHIVE("Records archive", "ARCH", "America/Los_Angeles", "7F2K5");

    static final List<Plant> EVERYDAY = List.of(ACME_ENCLAVE, SHOP_FLOOR);

    /** Of the system security plan of each, all year. */
    static final String PLAN_VERSION = "4.0";

    private static final int MONTHLY = 31;

    private final String title;
    private final String prefix;
    private final ZoneId zone;
    private final String cageCode;

    Plant(String title, String prefix, String zone, String cageCode) {
        this.title = title;
        this.prefix = prefix;
        this.zone = ZoneId.of(zone);
        this.cageCode = cageCode;
    }

    static Plant of(String system) {
        return valueOf(system.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    SystemId id() {
        return new SystemId(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    String title() {
        return title;
    }

    List<String> cageCodes() {
        return List.of(cageCode);
    }

    ZoneId zone() {
        return zone;
    }

    RegisterSystem registration() {
        return new RegisterSystem(
                id(),
                title,
                prefix,
                CmmcLevel.LEVEL_2,
                zone,
                cageCodes(),
                Optional.empty(),
                Optional.of("SSP-" + prefix),
                Optional.of(PLAN_VERSION),
                MONTHLY);
    }
}
