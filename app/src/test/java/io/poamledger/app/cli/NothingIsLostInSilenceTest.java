package io.poamledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.app.server.DataFolder;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.sqlite.SqliteLedger;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.StoredEvidence;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code verify}, {@code backup} and {@code restore} say of a folder in which something was lost, cut short or changed. */
class NothingIsLostInSilenceTest {

    private static final String WORDS = "a scan of all hosts";

    @TempDir
    Path folder;

    private Path data;
    private Path backup;
    private Path artifact;
    private String head = "";

    @BeforeEach
    void recordTwoArtifacts() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        backup = folder.resolve("backup");
        var first = preserve("a policy");
        artifact = preserve(WORDS);
        assertThat(first).isNotEqualTo(artifact);
        head = headIn(ran("verify", "--data", data.toString()));
    }

    private Path preserve(String text) throws IOException {
        var stored = stored(text);
        record(stored.sha256(), stored.size());
        return data.resolve("evidence").resolve(stored.sha256().substring(0, 2)).resolve(stored.sha256());
    }

    private StoredEvidence stored(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new FolderVault(data.resolve("evidence")).store(bytes, UploadLimits.atMost(1_000));
    }

    private static EvidenceId idOf(String sha256) {
        return new EvidenceId(UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.UTF_8)));
    }

    private void record(String sha256, long size) {
        record(
                0,
                new EvidencePreserved(
                        idOf(sha256),
                        new SystemId("acme"),
                        "scan.pdf",
                        "application/pdf",
                        new Sha256(sha256),
                        size,
                        "",
                        Optional.empty()));
    }

    private void record(long sequence, EvidenceEvent event) {
        try (var ledger = SqliteLedger.open(data.resolve("ledger.db"), Clock.systemUTC(), new SimpleMeterRegistry())) {
            ledger.append(
                    List.of(new NewEvent(
                            "id-" + event.evidenceId() + "-" + sequence,
                            Optional.of("EvidenceAggregate"),
                            event.evidenceId().toString(),
                            sequence,
                            Clock.systemUTC().millis(),
                            event.getClass().getSimpleName(),
                            Optional.of("1"),
                            LedgerSerializer.strictMapper().writeValueAsBytes(event),
                            "{}".getBytes(StandardCharsets.UTF_8))),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private record Said(int status, String words) {}

    private static Said ran(String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        var status = new CommandLine(new Poam())
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((problem, _, _) -> {
                    writer.println(problem.getMessage());
                    return 1;
                })
                .execute(arguments);
        return new Said(status, said.toString());
    }

    private static String headIn(Said said) {
        assertThat(said.status()).as(said.words()).isZero();
        return said.words().replaceFirst("(?s).*\nhead ", "").strip();
    }

    private static void isRefused(Said said, String... words) {
        assertThat(said.words()).contains(words);
        assertThat(said.status()).isEqualTo(1);
    }

    private void nothingLooksLikeABackup() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(data);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void evidence_that_was_deleted() throws IOException {
        Files.delete(artifact);

        isRefused(
                ran("verify", "--data", data.toString()),
                "its evidence is not",
                artifact.getFileName().toString(),
                "position 1",
                "is missing");
        isRefused(
                ran("backup", backup.toString(), "--data", data.toString()),
                artifact.getFileName().toString(),
                "position 1",
                "which was removed");
        nothingLooksLikeABackup();
    }

    @Test
    void evidence_that_was_disposed_of_is_told_apart_and_left_out_of_copies() throws IOException {
        var sha256 = artifact.getFileName().toString();
        record(
                1,
                new EvidenceDisposed(
                        idOf(sha256), new SystemId("acme"), LocalDate.of(2032, 9, 22), "its time is over"));

        var whileThere = ran("verify", "--data", data.toString());
        assertThat(whileThere.words())
                .contains(
                        "1 evidence artifacts, read whole",
                        "1 were disposed of, and the bytes of 1 of them are still here");
        assertThat(whileThere.status()).isZero();
        var copied = ran("backup", backup.toString(), "--data", data.toString());
        assertThat(copied.words()).contains("and 1 evidence artifacts", "1 were disposed of");
        assertThat(backup.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256))
                .doesNotExist();
        assertThat(ran("verify", "--data", backup.toString()).status()).isZero();

        Files.delete(artifact);
        assertThat(ran("verify", "--data", data.toString()).words())
                .doesNotContain("missing")
                .contains("1 were disposed of, and the bytes of 0 of them are still here");
    }

    @Test
    void the_bytes_of_what_was_disposed_of_go_when_somebody_says_so_and_no_others() throws Exception {
        assertThat(ran("dispose", "--data", data.toString()).words()).contains("Removed the bytes of 0 of 0 artifacts");
        record(
                1,
                new EvidenceDisposed(
                        idOf(artifact.getFileName().toString()),
                        new SystemId("acme"),
                        LocalDate.of(2032, 9, 22),
                        "its time is over"));
        try (var _ = new DataFolder(data).lock()) {
            isRefused(ran("dispose", "--data", data.toString()), "in use");
        }
        assertThat(artifact).exists();
        assertThat(ran("dispose", "--data", data.toString()).words()).contains("Removed the bytes of 1 of 1 artifacts");
        assertThat(artifact).doesNotExist();
        assertThat(ran("dispose", "--data", data.toString()).words()).contains("Removed the bytes of 0 of 1 artifacts");
        assertThat(ran("verify", "--data", data.toString()).status()).isZero();
    }

    @Test
    void nothing_is_removed_over_a_ledger_that_was_changed_or_is_not_there() throws Exception {
        record(
                1,
                new EvidenceDisposed(
                        idOf(artifact.getFileName().toString()),
                        new SystemId("acme"),
                        LocalDate.of(2032, 9, 22),
                        "its time is over"));
        sql("DROP TRIGGER events_UPDATE", "UPDATE events SET ts = ts - 1 WHERE position = 1");
        isRefused(ran("dispose", "--data", data.toString()), "nothing was removed");
        assertThat(artifact).exists();
        isRefused(ran("dispose", "--data", folder.resolve("nowhere").toString()), "There is no ledger");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void bytes_that_another_artifact_still_needs_are_not_disposed_of() throws IOException {
        var sha256 = artifact.getFileName().toString();
        var same = new EvidenceId(new UUID(7, 7));
        record(
                0,
                new EvidencePreserved(
                        same,
                        new SystemId("acme"),
                        "copy.pdf",
                        "application/pdf",
                        new Sha256(sha256),
                        WORDS.length(),
                        "",
                        Optional.empty()));
        record(1, new EvidenceDisposed(same, new SystemId("acme"), LocalDate.of(2032, 9, 22), "its time is over"));
        assertThat(ran("dispose", "--data", data.toString()).words()).contains("Removed the bytes of 0 of 0 artifacts");
        assertThat(artifact).exists();

        Files.delete(artifact);
        isRefused(ran("verify", "--data", data.toString()), sha256, "is missing");
    }

    @Test
    void evidence_that_is_kept_elsewhere_is_told_apart_and_never_missing() {
        var scan = new EvidenceId(new UUID(8, 8));
        var stated = new Sha256("ab".repeat(32));
        record(
                0,
                new EvidenceReferenced(
                        scan,
                        new SystemId("acme"),
                        "scan.pdf",
                        "the enclave",
                        stated,
                        "sha256sum",
                        LocalDate.of(2026, 9, 14),
                        "Ada",
                        "",
                        Optional.empty()));
        record(1, new EvidenceFinalised(scan, new SystemId("acme"), stated));

        var verified = ran("verify", "--data", data.toString());
        assertThat(verified.words())
                .contains("2 evidence artifacts, read whole", "1 more are kept elsewhere, not seen by us");
        assertThat(verified.status()).isZero();
        assertThat(ran("backup", backup.toString(), "--data", data.toString()).words())
                .contains("1 more are kept elsewhere, not seen by us");
    }

    @Test
    void evidence_that_was_changed_or_cut_short() throws IOException {
        for (var other : List.of("a scan of ALL hosts", "a scan", "")) {
            Files.writeString(artifact, other);

            isRefused(
                    ran("verify", "--data", data.toString()),
                    artifact.getFileName().toString(),
                    "position 1",
                    "changed");
            isRefused(ran("backup", backup.toString(), "--data", data.toString()), "which was removed");
            nothingLooksLikeABackup();
        }
    }

    @Test
    void evidence_of_another_size_than_was_recorded() throws IOException {
        record(stored("x").sha256(), 7);
        isRefused(ran("verify", "--data", data.toString()), "position 2", "is not what it was");
    }

    @Test
    void what_is_left_is_copied_when_it_is_asked_for_and_what_is_not_is_named() throws IOException {
        Files.writeString(artifact, "another");

        var copied = ran("backup", backup.toString(), "--data", data.toString(), "--without-lost-evidence");

        assertThat(copied.status()).isZero();
        assertThat(copied.words())
                .contains("Not copied: the evidence " + artifact.getFileName(), "1 evidence artifacts");
        isRefused(ran("verify", "--data", backup.toString()), "is missing");
        var again = folder.resolve("restored").toString();
        isRefused(ran("restore", backup.toString(), "--data", again), "--without-lost-evidence");
        assertThat(ran("restore", backup.toString(), "--data", again, "--without-lost-evidence")
                        .status())
                .isZero();
    }

    @Test
    void a_damaged_ledger_leaves_nothing_that_looks_like_a_backup() throws Exception {
        sql("DROP TRIGGER events_UPDATE", "UPDATE events SET ts = ts - 1 WHERE position = 1");
        isRefused(ran("backup", backup.toString(), "--data", data.toString()), "first bad position 1");
        nothingLooksLikeABackup();
    }

    @Test
    void a_copy_that_was_interrupted_is_named_and_not_continued() throws IOException {
        var left = Files.createDirectory(folder.resolve("backup.incomplete"));
        isRefused(ran("backup", backup.toString(), "--data", data.toString()), left.toString(), "delete that folder");
        assertThat(left).isDirectory();
        assertThat(backup).doesNotExist();
    }

    @Test
    void a_head_that_was_noted_is_found_again_also_in_a_copy_and_after_more_was_recorded() throws IOException {
        var copied = headIn(ran("backup", backup.toString(), "--data", data.toString()));
        preserve("one more");
        assertThat(copied).isEqualTo(head);
        for (var place : List.of(data, backup)) {
            var said = ran("verify", "--data", place.toString(), "--head", head);
            assertThat(said.status()).as(said.words()).isZero();
        }
    }

    @Test
    void a_tail_that_was_cut_off() throws Exception {
        sql(
                "DELETE FROM snapshots",
                "DROP TRIGGER events_DELETE",
                "DROP TRIGGER commits_DELETE",
                "DELETE FROM events WHERE n = 1",
                "DELETE FROM commits WHERE n = 1",
                "CREATE TRIGGER events_DELETE BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the ledger only"
                        + " grows'); END",
                "CREATE TRIGGER commits_DELETE BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'the ledger only"
                        + " grows'); END");
        assertThat(ran("verify", "--data", data.toString()).status()).isZero();
        isRefused(
                ran("verify", "--data", data.toString(), "--head", head),
                "it ended with slot 1, now it ends with slot 0",
                "cut off");
    }

    @Test
    void a_ledger_that_was_written_anew() throws IOException {
        var other = "1:" + "0".repeat(64);
        isRefused(
                ran("verify", "--data", data.toString(), "--head", other),
                "slot 1 had the hash 0000",
                "now it has " + head.substring(2));
    }

    @Test
    void a_head_of_another_form_is_refused_before_anything_is_read() {
        var said = ran("verify", "--data", data.toString(), "--head", "1");
        assertThat(said.words()).contains("A head is SLOT:HASH");
        assertThat(said.status()).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
