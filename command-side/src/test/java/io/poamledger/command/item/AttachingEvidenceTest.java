package io.poamledger.command.item;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.SCAN;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.scanOf;

import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.work.AttachEvidence;
import io.poamledger.events.Sha256;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.vault.FolderVault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachingEvidenceTest {

    private static final Sha256 CONTENT = new Sha256("b".repeat(64));

    @TempDir
    Path folder;

    private Plan plan() {
        return new Plan(new FolderVault(folder), new ClosingPolicy(true));
    }

    @Test
    void keeps_the_name_and_the_hash_the_artifact_had() {
        var plan = plan();
        plan.ground.recorded(scanOf(ACME, CONTENT));
        plan.given(opened()).when(attach("shows TLS 1.2 only")).expectEvents(attached());
    }

    @Test
    void says_nothing_when_it_is_attached_with_that_note_already() {
        var plan = plan();
        plan.ground.recorded(scanOf(ACME, CONTENT));
        plan.given(opened(), attached())
                .when(attach("shows TLS 1.2 only"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_again_with_another_note() {
        plan().given(opened(), attached())
                .when(attach("shows TLS 1.3"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_ALREADY_ATTACHED, "'shows TLS 1.2 only'", "'shows TLS 1.3'"));
    }

    @Test
    void is_refused_for_evidence_that_nobody_preserved() {
        plan().given(opened())
                .when(attach(""))
                .expectException(Refused.by(Rule.EVIDENCE_UNKNOWN, SCAN + " of system 'acme-enclave'"));
    }

    @Test
    void is_refused_for_evidence_of_another_system_as_for_evidence_that_nobody_preserved() {
        var plan = plan();
        plan.ground.recorded(scanOf(BOLT, CONTENT));
        plan.given(opened())
                .when(attach(""))
                .expectException(Refused.by(Rule.EVIDENCE_UNKNOWN, SCAN + " of system 'acme-enclave'"));
    }

    private static AttachEvidence attach(String note) {
        return new AttachEvidence(ITEM, SCAN, note);
    }

    private static EvidenceAttached attached() {
        return new EvidenceAttached(ITEM, SCAN, "scan.pdf", CONTENT, "shows TLS 1.2 only");
    }
}
