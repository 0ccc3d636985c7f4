package io.poamledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every vault must do, wherever it keeps its bytes. It does not promise how many parts a stream is read in. */
abstract class EvidenceVaultContract {

    static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    static final UploadLimits A_MEGABYTE = UploadLimits.atMost(1024 * 1024);

    abstract EvidenceVault vault();

    /** How many artifacts and unfinished uploads the place holds, seen from outside the vault. */
    abstract long filesKept() throws IOException;

    /** Changes the bytes kept under this hash behind the vault's back. */
    abstract void tamperWith(String sha256) throws IOException;

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static InputStream brokenAfter(String text) {
        return new SequenceInputStream(bytes(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("connection reset");
            }
        });
    }

    @Test
    void names_bytes_by_their_hash_and_gives_them_back() throws IOException {
        assertThat(vault().store(bytes("abc"), A_MEGABYTE)).isEqualTo(new StoredEvidence(ABC, 3));
        try (var stored = vault().open(ABC)) {
            assertThat(stored).hasBinaryContent("abc".getBytes(UTF_8));
        }
    }

    @Test
    void compares_what_is_named_with_its_bytes_and_their_number() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(vault().verify(new StoredEvidence(ABC, 3))).isEqualTo(Verification.MATCH);
        assertThat(vault().verify(new StoredEvidence(ABC, 4))).isEqualTo(Verification.CHANGED);
        assertThat(vault().verify(new StoredEvidence(NOTHING, 0))).isEqualTo(Verification.MISSING);
        tamperWith(ABC);
        assertThat(vault().verify(new StoredEvidence(ABC, 3))).isEqualTo(Verification.CHANGED);
    }

    @Test
    void gives_verified_bytes_only_while_they_are_what_was_stored() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        try (var stored = vault().openVerified(new StoredEvidence(ABC, 3))) {
            assertThat(stored).hasBinaryContent("abc".getBytes(UTF_8));
        }
        tamperWith(ABC);
        assertThatThrownBy(() -> vault().openVerified(new StoredEvidence(ABC, 3)))
                .isInstanceOf(DamagedEvidence.class)
                .hasMessageContaining(ABC);
        assertThatThrownBy(() -> vault().openVerified(new StoredEvidence(NOTHING, 0)))
                .isInstanceOf(NoSuchEvidence.class);
    }

    @Test
    void lists_every_artifact_once_and_in_order() throws IOException {
        try (var before = vault().artifacts()) {
            assertThat(before).isEmpty();
        }
        vault().store(bytes(""), A_MEGABYTE);
        vault().store(bytes("abc"), A_MEGABYTE);
        vault().store(bytes("abc"), A_MEGABYTE);
        try (var artifacts = vault().artifacts()) {
            assertThat(artifacts).containsExactly(ABC, NOTHING);
        }
    }

    @Test
    void keeps_an_empty_file_too() throws IOException {
        assertThat(vault().store(bytes(""), A_MEGABYTE)).isEqualTo(new StoredEvidence(NOTHING, 0));
        assertThat(vault().verify(NOTHING)).isEqualTo(Verification.MATCH);
    }

    @Test
    void keeps_the_same_bytes_once() throws IOException {
        var first = vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(vault().store(bytes("abc"), A_MEGABYTE)).isEqualTo(first);
        assertThat(filesKept()).isEqualTo(1);
    }

    @Test
    void keeps_the_same_bytes_once_when_they_come_at_the_same_time() throws Exception {
        Callable<StoredEvidence> upload = () -> vault().store(bytes("abc"), A_MEGABYTE);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var stored :
                    threads.invokeAll(Stream.generate(() -> upload).limit(40).toList())) {
                assertThat(stored.get().sha256()).isEqualTo(ABC);
            }
        }
        assertThat(filesKept()).isEqualTo(1);
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MATCH);
    }

    @Test
    void removes_the_bytes_of_one_artifact_and_takes_them_again() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        vault().store(bytes(""), A_MEGABYTE);
        assertThat(vault().remove(ABC)).isTrue();
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MISSING);
        assertThat(vault().verify(NOTHING)).isEqualTo(Verification.MATCH);
        assertThat(filesKept()).isEqualTo(1);
        assertThat(vault().remove(ABC)).isFalse();
        vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MATCH);
        assertThatIllegalArgumentException().isThrownBy(() -> vault().remove("../" + ABC));
    }

    @Test
    void takes_a_file_as_large_as_the_limit() throws IOException {
        assertThat(vault().store(bytes("abc"), UploadLimits.atMost(3)).size()).isEqualTo(3);
    }

    @Test
    void refuses_a_file_larger_than_the_limit_and_keeps_nothing() throws IOException {
        assertThatThrownBy(() -> vault().store(bytes("abcd"), UploadLimits.atMost(3)))
                .isInstanceOf(EvidenceTooLarge.class)
                .hasMessageContaining("3 bytes");
        assertThat(filesKept()).isZero();
    }

    @Test
    void stops_reading_soon_after_the_limit() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        assertThatThrownBy(() -> vault().store(endless, UploadLimits.atMost(100_000)))
                .isInstanceOf(EvidenceTooLarge.class);
        assertThat(endless.given).isLessThan(1024 * 1024);
    }

    @Test
    void keeps_nothing_of_an_upload_that_breaks() throws IOException {
        assertThatThrownBy(() -> vault().store(brokenAfter("half of the fi"), A_MEGABYTE))
                .isInstanceOf(UploadCutOff.class)
                .hasMessageContaining("14 bytes")
                .hasRootCauseMessage("connection reset");
        assertThat(filesKept()).isZero();
    }

    @Test
    void keeps_nothing_of_an_upload_shorter_than_announced() throws IOException {
        assertThatThrownBy(() -> vault().store(bytes("abc"), A_MEGABYTE.announcing(7)))
                .isInstanceOf(UploadCutOff.class)
                .hasMessageContaining("3 of the announced 7 bytes");
        assertThat(filesKept()).isZero();
    }

    @Test
    void takes_an_upload_as_long_as_announced() throws IOException {
        assertThat(vault().store(bytes("abc"), A_MEGABYTE.announcing(3)).sha256())
                .isEqualTo(ABC);
    }

    @Test
    void says_when_stored_bytes_were_changed() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        tamperWith(ABC);
        assertThat(vault().verify(ABC)).isEqualTo(Verification.CHANGED);
    }

    @Test
    void says_when_there_is_nothing_under_a_hash() throws IOException {
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MISSING);
        assertThatThrownBy(() -> vault().open(ABC).close())
                .isInstanceOf(NoSuchEvidence.class)
                .hasMessageContaining(ABC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba78",
                "../../../../../../etc/passwd",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba/816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
                "..7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void refuses_a_name_that_is_no_hash(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> vault().open(name).close());
        assertThatIllegalArgumentException().isThrownBy(() -> vault().verify(name));
    }
}
