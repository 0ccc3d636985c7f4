package io.poamledger.app.server;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.store.CommitStoreException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;

/**
 * Whom health tells more than up or down: operators and administrators, because reasons name folders, databases and systems. A setting that
 * shows details always, for a port that only the operator's tools reach, stays as it is.
 */
final class HealthDetails implements HealthEndpointGroupsPostProcessor {

    private final ObjectProvider<CurrentCaller> callers;

    HealthDetails(ObjectProvider<CurrentCaller> callers) {
        this.callers = callers;
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return HealthEndpointGroups.of(
                new Guarded(groups.getPrimary()),
                groups.getNames().stream()
                        .collect(Collectors.toMap(Function.identity(), name -> new Guarded(groups.get(name)))));
    }

    /** Local accounts of one system are not told either: health is about all of them. */
    private boolean isForTheCaller() {
        try {
            return callers.getObject()
                    .find()
                    .filter(caller -> caller.mayEverywhere(Role.OPERATOR, Role.ADMINISTRATOR))
                    .isPresent();
        } catch (CommitStoreException | LedgerUnavailable _) {
            // While the ledger cannot be read nobody's roles are known; the local key has its own.
            return false;
        }
    }

    private final class Guarded implements HealthEndpointGroup {
        private final HealthEndpointGroup group;

        private Guarded(@Nullable HealthEndpointGroup group) {
            this.group = Objects.requireNonNull(group);
        }

        @Override
        public boolean showDetails(SecurityContext asker) {
            return group.showDetails(known(asker));
        }

        @Override
        public boolean showComponents(SecurityContext asker) {
            return group.showComponents(known(asker));
        }

        /** Somebody who is not to be told is taken for somebody who is not signed in. */
        private SecurityContext known(SecurityContext asker) {
            return isForTheCaller() ? asker : SecurityContext.NONE;
        }

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
