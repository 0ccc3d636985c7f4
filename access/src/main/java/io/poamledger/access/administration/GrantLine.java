package io.poamledger.access.administration;

import io.poamledger.access.roles.Grants;
import io.poamledger.events.SystemId;
import java.util.List;

/**
 * A role as an administration page lists it.
 *
 * @param system empty for all
 */
record GrantLine(String role, String system) {

    static List<GrantLine> of(Grants grants) {
        return grants.sorted().stream()
                .map(grant -> new GrantLine(
                        grant.role().name(), grant.system().map(SystemId::value).orElse("")))
                .toList();
    }
}
