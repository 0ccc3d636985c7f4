package io.poamledger.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds a command's aggregate as its record is annotated, and the version to load it at as its sender said. */
final class ExpectedVersions implements CommandTargetResolver {

    private final CommandTargetResolver annotated =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = annotated.resolveTarget(command);
        return command.getMetaData().get(Metadata.EXPECTED_VERSION) instanceof Long version
                ? new VersionedAggregateIdentifier(target.getIdentifierValue(), version)
                : target;
    }
}
