package io.poamledger.cmmc.whatif;

import io.poamledger.cmmc.eligibility.Declaration;
import io.poamledger.cmmc.eligibility.Readiness;
import io.poamledger.cmmc.eligibility.ReadinessVerdict;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.Collection;

/**
 * Score and readiness as they are, and as they would be if some requirements were met.
 *
 * @param now the verdict on the findings as they are
 * @param then the verdict on the findings as they would be
 */
public record WhatIf(ReadinessVerdict now, ReadinessVerdict then) {

    /** Judges a declaration twice. */
    public static WhatIf met(Collection<RequirementId> requirements, Declaration declaration, Pack pack) {
        var findings = declaration.findings();
        for (var requirement : requirements) {
            findings = findings.with(requirement, FindingState.MET);
        }
        var changed = new Declaration(
                declaration.type(),
                declaration.current(),
                findings,
                declaration.items(),
                declaration.statusDate(),
                declaration.today());
        var readiness = new Readiness(pack);
        return new WhatIf(readiness.judge(declaration), readiness.judge(changed));
    }
}
