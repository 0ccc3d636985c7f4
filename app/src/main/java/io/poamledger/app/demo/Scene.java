package io.poamledger.app.demo;

import io.poamledger.command.Command;
import io.poamledger.command.Rehearsal;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.evidence.FinaliseEvidence;
import io.poamledger.command.evidence.PreserveEvidence;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.StoredEvidence;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Where the cast acts: every act is a command like anybody's, recorded at the clock's moment. */
final class Scene {

    private static final UploadLimits SMALL = UploadLimits.atMost(100_000);

    private final Commands commands;
    private final EvidenceVault vault;
    private final Clock clock;
    private final List<Rehearsal> rehearsals;
    private final Path shelves;
    private int acts;

    /** @param shelves where the bytes of evidence lie */
    Scene(Commands commands, EvidenceVault vault, Clock clock, List<Rehearsal> rehearsals, Path shelves) {
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
        this.rehearsals = List.copyOf(rehearsals);
        this.shelves = shelves;
    }

    LocalDate today(Plant plant) {
        return LocalDate.now(clock.withZone(plant.zone()));
    }

    Receipt act(Person who, Command command) {
        acts++;
        return commands.send(CommandRequest.of(who.actor(), Set.of(who.role()), command, "demo-" + acts)
                .from("demo"));
    }

    /** What a command would be refused or ended by, without giving it. */
    List<String> rehearse(Command command) {
        var verdict = rehearsals.stream()
                .filter(rehearsal -> rehearsal.of().isInstance(command))
                .findFirst()
                .orElseThrow()
                .verdict(command);
        return JsonMapper.shared()
                .valueToTree(verdict)
                .path("reasons")
                .valueStream()
                .map(reason -> reason.path("sentence").stringValue())
                .toList();
    }

    /** The artifact with these words is not in its place any more. */
    void loses(String words) {
        try {
            var sha256 = Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex();
            Files.delete(shelves.resolve(sha256.substring(0, 2)).resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is there again. */
    void finds(String words) {
        stored(words);
    }

    /** A final artifact with these words in it. */
    EvidenceId finalEvidence(Person who, SystemId system, String fileName, String words) {
        var stored = stored(words);
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
    }

    private StoredEvidence stored(String words) {
        try {
            return vault.store(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), SMALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
