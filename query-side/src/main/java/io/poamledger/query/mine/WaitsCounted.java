package io.poamledger.query.mine;

import io.poamledger.access.Caller;
import io.poamledger.query.layout.WhatWaits;
import io.poamledger.query.systems.SystemDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts for the frame of every page what waits for whoever looks at it. */
@Component
final class WaitsCounted implements WhatWaits {

    private final Mine mine;
    private final SystemDirectory systems;

    WaitsCounted(Mine mine, SystemDirectory systems) {
        this.mine = mine;
        this.systems = systems;
    }

    @Override
    public long lines(Caller caller, int most) {
        return mine.waiting(new Mine.Asked(caller, systems.readable(caller), Optional.empty()), most);
    }
}
