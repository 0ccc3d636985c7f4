package io.poamledger.ledger.format;

import static io.poamledger.ledger.append.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.append.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/ledger-format.md is for readers without our code: its example must come out the same in a shell and here. */
class TheDocumentedExampleIsRightTest {

    private static final LedgerId LEDGER = new LedgerId("0197f3a0-0000-7000-8000-000000000001");
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final String TITLE = "{\"title\":\"TLS 1.0 still enabled\"}";

    private String page = "";

    @BeforeEach
    void readThePage() throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/ledger-format.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docs folder above the module");
        }
        page = Files.readString(folder.resolve("docs/ledger-format.md"));
    }

    private String block(String language) {
        var fence =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    @Test
    void in_a_shell() throws Exception {
        var shell = new ProcessBuilder("bash", "-c", block("bash"))
                .redirectErrorStream(true)
                .start();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo(block("text"));
    }

    @Test
    void in_this_code() {
        var mark = RememberedRequest.of(Samples.command("kim", "import-1", TITLE), SALT);
        var opened = new StoredEvent(
                0,
                "event-1",
                Optional.of("PoamItem"),
                "acme/1",
                0,
                1_790_000_000_000L,
                "WeaknessOpened",
                Optional.of("1"),
                bytes(TITLE),
                bytes("{\"subject\":\"kim\"}"),
                SALT);
        var first = commit(Head.EMPTY, "commit-1", Optional.of(mark), opened);
        var greeting = new StoredEvent(
                1,
                "event-2",
                Optional.empty(),
                "event-2",
                0,
                1_789_999_999_000L,
                "Greeting",
                Optional.empty(),
                bytes("\"hello\""),
                bytes("{}"),
                SALT);
        var second = commit(first.asHead(), "commit-2", Optional.empty(), greeting);
        assertThat(block("text"))
                .isEqualTo("leaf 0  %s\nh(0)    %s\nleaf 1  %s\nh(1)    %s\n"
                        .formatted(ChainFormat.leaf(opened), first.hash(), ChainFormat.leaf(greeting), second.hash()));
    }

    private static Commit commit(Head head, String id, Optional<RememberedRequest> mark, StoredEvent event) {
        var latest = Math.max(head.latest(), event.timestamp());
        return new Commit(head.slot() + 1, head.position(), id, mark, latest, head.hash(), Digest.ZERO, List.of(event))
                .hashed(LEDGER);
    }
}
