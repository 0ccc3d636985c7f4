package io.poamledger.ledger.verify;

import static io.poamledger.ledger.append.Samples.command;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.LedgerFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass
@CsvSource({"SQLITE, MONGODB", "MONGODB, SQLITE"})
class LedgerCopyTest {

    private final TestDatabase sourceDatabase;
    private final TestDatabase targetDatabase;

    @TempDir
    Path folder;

    private TestDatabase.Stores sources;
    private TestDatabase.Stores targets;
    private CommitStore source;
    private CommitStore target;

    LedgerCopyTest(TestDatabase sourceDatabase, TestDatabase targetDatabase) {
        this.sourceDatabase = sourceDatabase;
        this.targetDatabase = targetDatabase;
    }

    @BeforeEach
    void open() throws Exception {
        sources = sourceDatabase.stores(Files.createDirectory(folder.resolve("source")));
        targets = targetDatabase.stores(Files.createDirectory(folder.resolve("target")));
        source = sources.open();
        target = targets.found(source.ledgerId());
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
        sources.close();
        targets.close();
    }

    private void append(NewEvent... events) {
        append(Samples.commit(source.ledgerId(), source.head(), events));
    }

    private void append(Commit commit) {
        source.append(List.of(commit));
    }

    private void appendMany(int commits) {
        source.append(Samples.chain(source.ledgerId(), source.head(), commits));
    }

    private static NewEvent like(NewEvent event, Optional<String> absent, byte[] payload) {
        return new NewEvent(event.id(), absent, event.aggregate(), 0, 0, "Text", absent, payload, new byte[0]);
    }

    private static List<Commit> all(CommitStore store) {
        var all = new ArrayList<Commit>();
        for (var page = store.page(0, 100); !page.isEmpty(); page = store.page(all.size(), 100)) {
            all.addAll(page);
        }
        return all;
    }

    private static void assertSame(List<Commit> copied, List<Commit> commits) {
        assertThat(copied)
                .usingRecursiveComparison()
                .withEqualsForType(Arrays::equals, byte[].class)
                .isEqualTo(commits);
    }

    @Test
    void every_commit_arrives_as_it_is_and_the_ledger_goes_on_there() {
        append();
        append(event("acme/1", 0), event("acme/1", 1));
        append(Samples.commit(
                source.ledgerId(), source.head(), Optional.of(command("kim", "k", "body")), event("acme/1", 2)));
        append(like(event("bare", 0), Optional.empty(), new byte[0]));
        append(like(event("big", 0), Optional.of("1"), new byte[7 << 20]));
        append();
        append(LongStream.range(0, 100).mapToObj(i -> event("long/1", i)).toArray(NewEvent[]::new));
        appendMany(510);
        var told = new ArrayList<Long>();

        var report = LedgerCopy.copy(source, target, (commits, of) -> told.add(of - commits));

        assertThat(report.head()).isEqualTo(source.head());
        assertThat(report.commits()).isEqualTo(517);
        assertThat(told)
                .hasSizeGreaterThan(3)
                .allMatch(left -> left < 3L * 517)
                .containsSubsequence(2L * 517, 517L, 0L)
                .endsWith(0L)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertSame(all(target), all(source));
        try (var ledger = targets.ledger()) {
            assertThat(ledger.id()).isEqualTo(source.ledgerId());
            assertThat(ledger.findCommand(DeduplicationKey.of("kim", "k"))).isPresent();
            ledger.append(List.of(event("acme/1", 3)), Optional.empty(), Optional.empty());
        }
        assertThat(ChainVerifier.verify(target, Progress.SILENT).fault()).isEmpty();
    }

    @Test
    void whoever_watches_sees_each_commit_of_the_copy_once() {
        appendMany(3);
        var seen = new ArrayList<Commit>();
        LedgerCopy.copy(source, target, new Progress() {
            @Override
            public void at(long commits, long ofCommits) {}

            @Override
            public void saw(Commit commit) {
                seen.add(commit);
            }
        });
        assertSame(seen, all(target));
    }

    @Test
    void a_damaged_source_is_refused_before_anything_is_copied() {
        appendMany(3);
        var right = Samples.commit(source.ledgerId(), source.head(), event("acme/1", 0));
        append(new Commit(
                right.slot(),
                right.position(),
                right.id(),
                right.command(),
                right.latest(),
                right.previous(),
                Digest.ZERO,
                right.events()));
        isRefusedWith("the source is not intact: first bad position 3");
        assertThat(target.header(0)).isEmpty();
    }

    private void isRefusedWith(String why) {
        assertThatThrownBy(() -> LedgerCopy.copy(source, target, Progress.SILENT))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_target_that_holds_commits_is_refused_also_those_of_a_copy_that_was_interrupted() {
        appendMany(3);
        assertThatThrownBy(() -> LedgerCopy.copy(source, target, (commits, of) -> {
                    if (commits > of / 3) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");
        assertThat(target.header(0)).isPresent();
        isRefusedWith("the target holds commits already");
    }

    @Test
    void a_target_of_another_name_is_refused() throws Exception {
        appendMany(1);
        try (var elsewhere = targetDatabase.stores(Files.createDirectory(folder.resolve("elsewhere")));
                var stranger = elsewhere.open()) {
            assertThatThrownBy(() -> LedgerCopy.copy(source, stranger, Progress.SILENT))
                    .isInstanceOf(LedgerFileException.class)
                    .hasMessageContaining(stranger.ledgerId().value());
        }
        assertThatThrownBy(() -> targets.found(LedgerId.random()))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining(source.ledgerId().value());
    }

    @Test
    void what_somebody_appends_meanwhile_stays_out_of_the_copy() {
        appendMany(3);
        var before = all(source);

        var report = LedgerCopy.copy(source, target, (commits, of) -> {
            if (commits > of / 3) {
                appendMany(1);
            }
        });

        assertThat(report.commits()).isEqualTo(3);
        assertSame(all(target), before);
        assertThat(source.head().slot()).isGreaterThan(2);
    }
}
