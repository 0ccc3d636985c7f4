package io.poamledger.query.verdicts;

import io.poamledger.access.Caller;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.layout.WhatWaits;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import org.springframework.stereotype.Component;

/** Counts for the frame of every page what an Affirming Official has to say. */
@Component
final class AffirmationsWait implements WhatWaits {

    private final Verdicts verdicts;
    private final SystemDirectory systems;

    AffirmationsWait(Verdicts verdicts, SystemDirectory systems) {
        this.verdicts = verdicts;
        this.systems = systems;
    }

    @Override
    public long lines(Caller caller, int most) {
        var theirs = systems.readable(caller).systems().stream()
                .filter(system -> caller.may(system.id(), Role.AFFIRMING_OFFICIAL))
                .toList();
        return theirs.isEmpty()
                ? 0
                : Math.min(
                        most,
                        verdicts.duties(new AskedSystems(theirs)).values().stream()
                                .mapToLong(Duties::toSay)
                                .sum());
    }
}
