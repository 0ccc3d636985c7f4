package io.poamledger.access.administration;

import io.poamledger.access.roles.Grants;
import io.poamledger.events.system.SystemId;
import java.util.List;
import java.util.UUID;

/**
 * A role as an administration page lists it.
 *
 * @param system empty for all
 * @param key under which the form that revokes it is sent, so that sending it twice revokes it once
 */
record GrantLine(String role, String system, String key) {

    static List<GrantLine> of(Grants grants) {
        return grants.sorted().stream()
                .map(grant -> new GrantLine(
                        grant.role().name(),
                        grant.system().map(SystemId::value).orElse(""),
                        UUID.randomUUID().toString()))
                .toList();
    }
}
