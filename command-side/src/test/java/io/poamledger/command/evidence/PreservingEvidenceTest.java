package io.poamledger.command.evidence;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.Ground.NOWHERE;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;

import io.poamledger.command.Ground;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.dispatch.StatedDays;
import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreservingEvidenceTest {

    private static final EvidenceId SCAN = new EvidenceId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final byte[] BYTES = "%PDF rescan".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final FixtureConfiguration<Evidence> fixture = new AggregateTestFixture<>(Evidence.class);
    private Sha256 content;

    @BeforeEach
    void the_bytes_are_in_the_vault() throws IOException {
        var vault = new FolderVault(folder);
        content = new Sha256(vault.store(new ByteArrayInputStream(BYTES), UploadLimits.atMost(100))
                .sha256());
        fixture.registerInjectableResources(new Ground().systems(), vault);
        fixture.registerCommandHandlerInterceptor(new StatedDays(new Ground()::systems));
    }

    @Test
    void registers_a_draft_under_the_hash_of_its_bytes() {
        fixture.givenNoPriorActivity()
                .when(preserve("scan.pdf", Optional.of(TODAY)))
                .expectEvents(preserved("scan.pdf", Optional.of(TODAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/olive/scan.pdf", "C:\\evidence\\scan.pdf", "../../scan.pdf"})
    void drops_any_path_before_the_name(String fileName) {
        fixture.givenNoPriorActivity()
                .when(preserve(fileName, Optional.empty()))
                .expectEvents(preserved("scan.pdf", Optional.empty()));
    }

    @Test
    void says_nothing_when_it_is_preserved_already() {
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(preserve("scan.pdf", Optional.empty()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_refused_under_an_id_that_is_taken() {
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(preserve("policy.pdf", Optional.empty()))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_EXISTS, "another file", "'policy.pdf'"));
    }

    @Test
    void D_11_is_refused_as_collected_tomorrow() {
        fixture.givenNoPriorActivity()
                .when(preserve("scan.pdf", Optional.of(TOMORROW)))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_DATED_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString()));
    }

    @Test
    void is_refused_in_a_system_that_nobody_registered() {
        fixture.givenNoPriorActivity()
                .when(new PreserveEvidence(
                        SCAN, NOWHERE, "scan.pdf", "application/pdf", content, 4, "", Optional.empty()))
                .expectException(Refused.by(Rule.SYSTEM_UNKNOWN, "'nowhere'"));
    }

    @Test
    void S_4_becomes_final_once_its_bytes_were_read_and_are_unchanged() {
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(new FinaliseEvidence(SCAN, ACME))
                .expectEvents(new EvidenceFinalised(SCAN, ACME, content));
    }

    @Test
    void says_nothing_when_it_is_final_already() {
        fixture.given(preserved("scan.pdf", Optional.empty()), new EvidenceFinalised(SCAN, ACME, content))
                .when(new FinaliseEvidence(SCAN, ACME))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void H_4_stays_a_draft_when_its_bytes_changed() throws IOException {
        Files.write(bytes(), "%PDF forged".getBytes(StandardCharsets.UTF_8));
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(new FinaliseEvidence(SCAN, ACME))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_BYTES_CHANGED, "'scan.pdf'", content.hex()));
    }

    @Test
    void H_4_stays_a_draft_when_its_bytes_are_gone() throws IOException {
        Files.delete(bytes());
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(new FinaliseEvidence(SCAN, ACME))
                .expectException(Refused.by(Rule.EVIDENCE_BYTES_MISSING, "'scan.pdf'", content.hex()));
    }

    @Test
    void is_not_there_for_those_who_name_another_system() {
        fixture.given(preserved("scan.pdf", Optional.empty()))
                .when(new FinaliseEvidence(SCAN, BOLT))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private Path bytes() {
        return folder.resolve(content.hex().substring(0, 2)).resolve(content.hex());
    }

    private PreserveEvidence preserve(String fileName, Optional<LocalDate> collectedOn) {
        return new PreserveEvidence(
                SCAN, ACME, fileName, "application/pdf", content, BYTES.length, "rescan", collectedOn);
    }

    private EvidencePreserved preserved(String fileName, Optional<LocalDate> collectedOn) {
        return new EvidencePreserved(
                SCAN, ACME, fileName, "application/pdf", content, BYTES.length, "rescan", collectedOn);
    }
}
