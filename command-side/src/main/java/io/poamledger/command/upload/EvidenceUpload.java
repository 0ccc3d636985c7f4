package io.poamledger.command.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.command.Bounded;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.api.Answers;
import io.poamledger.command.api.RequestHeaders;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.evidence.PreserveEvidence;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code POST /api/evidence?system=ID}: an artifact is stored in the vault and then preserved by a command, as a draft.
 *
 * <p>The file is the part {@code file} of a form, or the whole body with its name in the parameter {@code fileName}. Further
 * parameters: {@code description} and {@code collectedOn} (a date), both optional. {@code Idempotency-Key} is required; the
 * same key with the same file has no second effect. The answer is a {@link Kept}.
 */
@RestController
final class EvidenceUpload {

    private final Configuration axon;
    private final EvidenceVault vault;
    private final CurrentCaller callers;
    private final Commands commands;
    private final UploadSettings settings;

    EvidenceUpload(
            Configuration axon,
            EvidenceVault vault,
            CurrentCaller callers,
            Commands commands,
            UploadSettings settings) {
        this.axon = axon;
        this.vault = vault;
        this.callers = callers;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * The answer: a receipt with the id under {@code evidenceId}, and what was kept.
     *
     * @param sha256 of the bytes
     * @param size in bytes
     * @param mediaType what the content was recognised as
     */
    record Kept(@JsonUnwrapped Receipt receipt, String sha256, long size, String mediaType) {}

    /** What comes with the bytes. */
    private record Artifact(
            SystemId system, String fileName, @Words String description, Optional<LocalDate> collectedOn, String key) {}

    @PostMapping(path = "/api/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Kept> form(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(required = false) @Nullable String collectedOn,
            HttpServletRequest http)
            throws IOException {
        var caller = allowed(callers.get(), system);
        try (var bytes = file.getInputStream()) {
            return keep(
                    caller,
                    bytes,
                    OptionalLong.of(file.getSize()),
                    artifact(http, system, file.getOriginalFilename(), description, collectedOn),
                    http);
        }
    }

    @PostMapping("/api/evidence")
    ResponseEntity<Kept> body(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(required = false) @Nullable String collectedOn,
            HttpServletRequest http)
            throws IOException {
        var caller = allowed(callers.get(), system);
        var announced = http.getContentLengthLong();
        return keep(
                caller,
                http.getInputStream(),
                announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced),
                artifact(http, system, fileName, description, collectedOn),
                http);
    }

    private static Caller allowed(Caller caller, @Nullable String system) {
        caller.require(systemId(system), CommandType.of(PreserveEvidence.class).anyOf());
        return caller;
    }

    private static Artifact artifact(
            HttpServletRequest http,
            @Nullable String system,
            @Nullable String fileName,
            @Nullable String description,
            @Nullable String collectedOn) {
        return new Artifact(
                systemId(system),
                fileName == null || fileName.isBlank() ? "evidence" : fileName,
                description == null ? "" : description,
                date(collectedOn),
                RequestHeaders.idempotencyKey(http));
    }

    private ResponseEntity<Kept> keep(
            Caller caller, InputStream sent, OptionalLong announced, Artifact artifact, HttpServletRequest http)
            throws IOException {
        Bounded.check(artifact);
        axon.getComponent(Systems.class).known(artifact.system());
        var bytes = new PushbackInputStream(sent, MediaTypes.HEAD);
        var head = beginning(bytes, announced);
        var mediaType = MediaTypes.recognise(head, artifact.fileName());
        var stored = vault.store(bytes, new UploadLimits(settings.evidence().toBytes(), announced));
        var command = new PreserveEvidence(
                evidenceId(caller, artifact),
                artifact.system(),
                artifact.fileName(),
                mediaType,
                new Sha256(stored.sha256()),
                stored.size(),
                artifact.description(),
                artifact.collectedOn());
        var receipt = commands.send(CommandRequest.of(caller, command, artifact.key())
                .from(RequestHeaders.source(http))
                .correlatedBy(RequestHeaders.correlationId(http)));
        return Answers.with(receipt, new Kept(receipt, stored.sha256(), stored.size(), mediaType));
    }

    private static byte[] beginning(PushbackInputStream bytes, OptionalLong announced) throws IOException {
        var head = bytes.readNBytes(MediaTypes.HEAD);
        if (head.length == 0 && announced.orElse(0) == 0) {
            throw new Malformed("file", "", "The file is empty; an artifact has at least one byte.");
        }
        bytes.unread(head);
        return head;
    }

    /** The same for a repeated upload, so that it is recognised as one. */
    private static EvidenceId evidenceId(Caller caller, Artifact artifact) {
        var key = DeduplicationKey.of(caller.account().value(), artifact.key());
        return new EvidenceId(UUID.nameUUIDFromBytes(("evidence " + key).getBytes(US_ASCII)));
    }

    private static SystemId systemId(@Nullable String text) {
        var line = Given.text("system", text);
        return Given.accepted("system", line, () -> new SystemId(line));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "collectedOn", text, "'" + text + "' is no date; 'collectedOn' is written like 2026-07-31.");
        }
    }
}
