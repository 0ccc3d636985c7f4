package io.poamledger.query.cmmc;

import io.poamledger.cmmc.pack.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class CmmcForTests {

    private CmmcForTests() {}

    public static ItemVerdicts verdicts(JdbcClient rows) {
        return new ItemVerdicts(new CmmcRecords(rows), Packs.shipped());
    }
}
