package io.poamledger.command.evidence.state;

import io.poamledger.command.Rule;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An artifact as it stands at the ledger's head; what it is not yet, it may become.
 *
 * @param content the digest it was registered with
 * @param came when it was registered
 * @param reference where it is kept elsewhere; empty where its bytes are kept here
 * @param supersededBy the artifact that stands in its place
 * @param isDisposed whether it need not be kept any more
 */
public record KnownEvidence(
        EvidenceId id,
        SystemId system,
        String fileName,
        Sha256 content,
        Instant came,
        boolean isFinal,
        Optional<Reference> reference,
        Optional<EvidenceId> supersededBy,
        boolean isDisposed) {

    /** How long ago somebody may have worked out the digest of what is kept elsewhere when something comes to rest on it. */
    private static final int REHASHED_WITHIN_DAYS = 30;

    /**
     * Where an artifact is kept that nobody here has seen, and what somebody last found that it hashes to.
     *
     * @param hashedOn the day on which that was worked out
     */
    public record Reference(String place, Sha256 found, LocalDate hashedOn) {

        /** The later day counts, in whichever order they were recorded. */
        private Reference rehashed(Sha256 again, LocalDate day) {
            return day.isBefore(hashedOn) ? this : new Reference(place, again, day);
        }
    }

    /**
     * Whether it is final and, as far as is known without reading its bytes, still what it was.
     *
     * @param today in the system's time zone
     * @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_NOT_FINAL}, {@link Rule#EVIDENCE_IS_DISPOSED},
     *     {@link Rule#EVIDENCE_BYTES_CHANGED} or {@link Rule#REHASHED_TOO_LONG_AGO}
     */
    public void isInOrder(LocalDate today) {
        if (!isFinal) {
            throw Rule.EVIDENCE_NOT_FINAL.refuses(
                    "Evidence '" + fileName + "' is a draft; finalise it before anything rests on it");
        }
        if (isDisposed) {
            throw Rule.EVIDENCE_IS_DISPOSED.refuses("Evidence '" + fileName + "' was disposed of");
        }
        isWhatSomebodyFound();
        reference
                .filter(there -> there.hashedOn().plusDays(REHASHED_WITHIN_DAYS).isBefore(today))
                .ifPresent(there -> {
                    throw Rule.REHASHED_TOO_LONG_AGO.refuses("'" + fileName + "', kept in " + there.place()
                            + ", was last hashed on " + there.hashedOn() + ", more than " + REHASHED_WITHIN_DAYS
                            + " days before " + today + "; hash it again");
                });
    }

    /**
     * Whether something may come to rest on it, as far as is known without reading its bytes.
     *
     * @throws io.poamledger.command.Rejected by the rules of {@link #isInOrder}, or by {@link Rule#EVIDENCE_IS_SUPERSEDED}
     */
    public void maySupport(LocalDate today) {
        isInOrder(today);
        supersededBy.ifPresent(other -> {
            throw Rule.EVIDENCE_IS_SUPERSEDED.refuses("Evidence '" + fileName + "' is superseded by " + other
                    + "; nothing new rests on it, name that one");
        });
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#EVIDENCE_BYTES_CHANGED} */
    public void isWhatSomebodyFound() {
        reference.filter(there -> !there.found().equals(content)).ifPresent(there -> {
            throw Rule.EVIDENCE_BYTES_CHANGED.refuses("'" + fileName + "', kept in " + there.place()
                    + ", had the SHA-256 " + there.found() + " on " + there.hashedOn()
                    + ", not that which it was registered with, " + content);
        });
    }

    /** Its name, and what whoever chooses it has to know. */
    public String inWords() {
        return fileName
                + reference
                        .map(there ->
                                ", kept in " + there.place() + ", hashed on " + there.hashedOn() + ", not seen by us")
                        .orElse("")
                + (isFinal ? "" : ", a draft")
                + (supersededBy.isPresent() ? ", superseded" : "")
                + (isDisposed ? ", disposed of" : "");
    }

    static KnownEvidence of(EvidenceId id, SystemId system, String fileName, Sha256 content, Instant came) {
        return new KnownEvidence(id, system, fileName, content, came, false, Optional.empty(), Optional.empty(), false);
    }

    KnownEvidence finalised() {
        return with(true, reference, supersededBy, isDisposed);
    }

    KnownEvidence keptElsewhere(Reference there) {
        return with(isFinal, Optional.of(there), supersededBy, isDisposed);
    }

    KnownEvidence rehashed(Sha256 found, LocalDate day) {
        return with(isFinal, reference.map(there -> there.rehashed(found, day)), supersededBy, isDisposed);
    }

    KnownEvidence superseded(EvidenceId by) {
        return with(isFinal, reference, Optional.of(by), isDisposed);
    }

    KnownEvidence disposed() {
        return with(isFinal, reference, supersededBy, true);
    }

    private KnownEvidence with(
            boolean nowFinal, Optional<Reference> there, Optional<EvidenceId> by, boolean nowDisposed) {
        return new KnownEvidence(id, system, fileName, content, came, nowFinal, there, by, nowDisposed);
    }
}
