package io.poamledger.command.intake.run;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that every row of a file was found valid and its items are about to be opened.
 *
 * @param importId made of system and file, so that sending the file again continues
 * @param file digest of the whole file
 * @param format {@code csv}, {@code xlsx}, {@code oscal-json}, {@code oscal-xml} or {@code oscal-yaml}
 * @param items how many it holds
 * @param skipped how many template rows had no weakness
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record StartImport(
        @TargetAggregateIdentifier ImportId importId,
        SystemId systemId,
        String fileName,
        Sha256 file,
        String format,
        int items,
        int skipped)
        implements InternalCommand {

    public StartImport {
        Given.required("importId", importId);
        Given.required("systemId", systemId);
        fileName = Given.text("fileName", fileName);
        Given.required("file", file);
        format = Given.text("format", format);
    }

    ImportStarted started() {
        return new ImportStarted(importId, systemId, fileName, file, format, items, skipped);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
