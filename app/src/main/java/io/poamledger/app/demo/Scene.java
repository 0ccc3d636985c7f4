package io.poamledger.app.demo;

import io.poamledger.command.Command;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.evidence.FinaliseEvidence;
import io.poamledger.command.evidence.PreserveEvidence;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the cast acts: every act is a command like anybody's, recorded at the clock's moment. */
final class Scene {

    private static final UploadLimits SMALL = UploadLimits.atMost(100_000);

    private final Commands commands;
    private final EvidenceVault vault;
    private final Clock clock;
    private int acts;

    Scene(Commands commands, EvidenceVault vault, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    LocalDate today(Plant plant) {
        return LocalDate.now(clock.withZone(plant.zone()));
    }

    Receipt act(Person who, Command command) {
        acts++;
        return commands.send(CommandRequest.of(who.actor(), Set.of(who.role()), command, "demo-" + acts)
                .from("demo"));
    }

    /** A final artifact with these words in it. */
    EvidenceId finalEvidence(Person who, SystemId system, String fileName, String words) {
        try {
            var stored = vault.store(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), SMALL);
            var id = new EvidenceId(UUID.nameUUIDFromBytes((system + fileName).getBytes(StandardCharsets.UTF_8)));
            act(
                    who,
                    new PreserveEvidence(
                            id,
                            system,
                            fileName,
                            "text/plain",
                            new Sha256(stored.sha256()),
                            stored.size(),
                            "Record of the check",
                            Optional.of(LocalDate.now(clock))));
            act(who, new FinaliseEvidence(id, system));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
