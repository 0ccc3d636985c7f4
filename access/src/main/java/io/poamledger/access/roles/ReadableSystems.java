package io.poamledger.access.roles;

import io.poamledger.events.SystemId;
import java.util.Set;

/** The systems whose items somebody may read. */
public sealed interface ReadableSystems {

    /** Whether this system is among them. */
    boolean includes(SystemId system);

    /** Every system, also future ones. */
    record All() implements ReadableSystems {
        @Override
        public boolean includes(SystemId system) {
            return true;
        }
    }

    /** These and no other; may be empty. */
    record Only(Set<SystemId> systems) implements ReadableSystems {

        public Only {
            systems = Set.copyOf(systems);
        }

        @Override
        public boolean includes(SystemId system) {
            return systems.contains(system);
        }
    }
}
