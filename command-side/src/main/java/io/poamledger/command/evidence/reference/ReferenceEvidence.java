package io.poamledger.command.evidence.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Register an artifact that is kept elsewhere, because it may not be kept here; nobody here sees it.
 *
 * @param itemId an item of the system to attach it to; may be absent
 * @param fileName as it is called there
 * @param place where it is kept
 * @param content its SHA-256 as a person worked it out, 64 hexadecimal digits
 * @param method how that was worked out
 * @param hashedOn the day on which it was, in the system's time zone, not in the future
 * @param statedBy who worked it out
 * @param description may be empty
 * @param collectedOn claimed date the evidence shows, not in the future
 * @param inFinalForm whether it is final already
 */
@Form(
        title = "Refer to evidence that is kept elsewhere",
        button = "Refer to it",
        about = Subject.SYSTEM,
        chapter = Chapter.EVIDENCE,
        place = 15,
        hint = "For what may not be kept here. It is marked as not seen by us, wherever it is shown.",
        refusedBy = {Rule.EVIDENCE_EXISTS, Rule.SYSTEM_UNKNOWN})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record ReferenceEvidence(
        SystemId systemId,

        @Label(
                value = "Item that it is for",
                hint = "Such as ACME-0007.",
                refusedBy = {Rule.ITEM_OF_ANOTHER_SYSTEM, Rule.ITEM_HAS_ENDED})
        Optional<PoamItemId> itemId,

        @Label("Name of the file") String fileName,
        @Label("Where it is kept") String place,

        @Label(value = "SHA-256", hint = "64 hexadecimal digits, as somebody worked them out.", pattern = DIGITS)
        String content,

        @Label(value = "How that was worked out", hint = "Such as sha256sum, or Get-FileHash.")
        String method,

        @Label(value = "Hashed on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.EVIDENCE_DATED_IN_THE_FUTURE)
        LocalDate hashedOn,

        @Label(value = "Stated by", hint = "The person who worked it out.")
        String statedBy,

        @Label(value = "Description", optional = true) @Words
        String description,

        @Label("Collected on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.EVIDENCE_DATED_IN_THE_FUTURE)
        Optional<LocalDate> collectedOn,

        @Label("It is in its final form") boolean inFinalForm)
        implements Command {

    /** Of a digest; some programs write it in capitals. */
    static final String DIGITS = "[0-9a-fA-F]{64}";

    public ReferenceEvidence {
        Given.required("systemId", systemId);
        itemId = Given.optional(itemId);
        fileName = Given.text("fileName", fileName);
        place = Given.text("place", place);
        content = digest("content", content).hex();
        method = Given.text("method", method);
        Given.required("hashedOn", hashedOn);
        statedBy = Given.text("statedBy", statedBy);
        description = Given.maybeText(description);
        collectedOn = Given.optional(collectedOn);
    }

    static Sha256 digest(String field, String text) {
        var hex = Given.text(field, text).toLowerCase(Locale.ROOT);
        return Given.accepted(field, hex, () -> new Sha256(hex));
    }

    EvidenceReferenced referenced() {
        return new EvidenceReferenced(
                id(),
                systemId,
                fileName,
                place,
                new Sha256(content),
                method,
                hashedOn,
                statedBy,
                description,
                collectedOn);
    }

    /** The same for the same file at the same place, so that it is recognised as one. */
    private EvidenceId id() {
        var named = String.join("\0", "evidence elsewhere", systemId.value(), place, fileName, content);
        return new EvidenceId(UUID.nameUUIDFromBytes(named.getBytes(UTF_8)));
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
