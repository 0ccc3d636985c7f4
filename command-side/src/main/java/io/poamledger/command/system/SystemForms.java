package io.poamledger.command.system;

import io.poamledger.command.description.Subject;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** Systems as the forms of their commands see them. A form that is not mentioned here is empty at first. */
@Component
final class SystemForms implements FormSource {

    private final Configuration axon;

    SystemForms(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.SYSTEM);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        return axon.getComponent(Systems.class)
                .find(named.system(), version)
                .map(system -> (command, _) -> Draft.showing(first(system, command.getSimpleName())));
    }

    private static Optional<?> first(KnownSystem system, String command) {
        return switch (command) {
            case "ReviseSystem" -> Optional.of(system.profile());
            case "IssueSecurityPlan" -> Optional.of(Map.of("issuedOn", system.today()));
            case "RecordChange" -> Optional.of(Map.of("changedOn", system.today()));
            case "DecideChangeSignificance" -> Optional.of(Map.of("decidedOn", system.today()));
            case "ReferenceEvidence" -> Optional.of(Map.of("hashedOn", system.today()));
            case "RecordReview" ->
                Optional.of(Map.of(
                        "heldOn",
                        system.today(),
                        "nextReviewOn",
                        system.today().plusDays(system.profile().reviewEveryDays())));
            default -> Optional.empty();
        };
    }
}
