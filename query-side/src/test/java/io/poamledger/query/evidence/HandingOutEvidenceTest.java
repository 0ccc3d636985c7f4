package io.poamledger.query.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.PagesForTests;
import io.poamledger.query.PagesForTests.Situation;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.StoredEvidence;
import io.poamledger.vault.UploadLimits;
import io.poamledger.vault.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** By a real server from a real folder, in which bytes are changed behind its back. */
class HandingOutEvidenceTest {

    static final int LARGE = 5_000_000;

    @TempDir
    Path folder;

    ConfigurableApplicationContext context;
    Alterable vault;
    StoredEvidence stored;
    EvidenceId id;

    /** A vault in a folder whose files somebody writes to after they were verified, as a fast attacker would. */
    static final class Alterable implements EvidenceVault {
        private final FolderVault files;
        Runnable whenVerified = () -> {};

        Alterable(Path folder) {
            files = new FolderVault(folder);
        }

        @Override
        public StoredEvidence store(InputStream bytes, UploadLimits limits) throws IOException {
            return files.store(bytes, limits);
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            return files.open(sha256);
        }

        @Override
        public Verification verify(String sha256) throws IOException {
            return files.verify(sha256);
        }

        @Override
        public Verification verify(StoredEvidence named) throws IOException {
            var found = files.verify(named);
            whenVerified.run();
            return found;
        }

        @Override
        public Stream<String> artifacts() throws IOException {
            return files.artifacts();
        }

        @Override
        public boolean remove(String sha256) throws IOException {
            return files.remove(sha256);
        }
    }

    @BeforeEach
    void aLargeArtifact() throws Exception {
        vault = new Alterable(folder);
        context = new SpringApplicationBuilder(PagesForTests.class)
                .initializers(application -> ((GenericApplicationContext) application)
                        .registerBean("vault", EvidenceVault.class, () -> vault))
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "spring.main.allow-bean-definition-overriding=true")
                .run();
        var bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        stored =
                context.getBean(EvidenceVault.class).store(new ByteArrayInputStream(bytes), UploadLimits.atMost(LARGE));
        id = new EvidenceId(new UUID(1, 2));
        context.getBean(Replay.class)
                .record(
                        Told.registered(Told.ACME, "ACME", "UTC"),
                        Told.registered(Told.BETA, "BETA", "UTC"),
                        new EvidencePreserved(
                                id,
                                Told.ACME,
                                "october.pdf",
                                "application/pdf",
                                new Sha256(stored.sha256()),
                                stored.size(),
                                "",
                                Optional.empty()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    Path file() {
        return folder.resolve(stored.sha256().substring(0, 2)).resolve(stored.sha256());
    }

    void alter(long place) {
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
            file.seek(place);
            var was = file.read();
            file.seek(place);
            file.write(was ^ 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> ask(String method, String... headers) throws Exception {
        return ask(method, id, headers);
    }

    HttpResponse<byte[]> ask(String method, EvidenceId which, String... headers) throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/evidence/" + which + "/content"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** How many files of the vault this process has open. */
    long open() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .filter(descriptor -> {
                        try {
                            return Files.readSymbolicLink(descriptor).startsWith(folder.toRealPath());
                        } catch (IOException _) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    @Test
    void gives_the_very_bytes() throws Exception {
        var answer = ask("GET");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(file()));
        assertThat(header(answer, "ETag")).isEqualTo("\"" + stored.sha256() + "\"");
        assertThat(header(answer, "Content-Length")).isEqualTo("" + LARGE);
        assertThat(open()).isZero();
    }

    @Test
    void gives_no_part_because_no_part_can_be_verified() throws Exception {
        var answer = ask("GET", "Range", "bytes=0-99");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(LARGE);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("none");
    }

    @Test
    void says_so_to_whoever_has_them_and_leaves_no_file_open() throws Exception {
        var answer = ask("GET", "If-None-Match", "\"" + stored.sha256() + "\"");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache, private");
        assertThat(ask("GET", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        assertThat(open()).isZero();
    }

    @Test
    void tells_their_size_to_whoever_asks_only_for_that() throws Exception {
        var answer = ask("HEAD");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo("" + LARGE);
        assertThat(answer.body()).isEmpty();
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, LARGE / 2, LARGE - 1})
    void refuses_what_was_altered_anywhere_with_words(long place) throws Exception {
        alter(place);
        var answer = ask("GET");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(new String(answer.body(), UTF_8))
                .contains("Evidence altered", "october.pdf", "not those that were preserved", stored.sha256());
        assertThat(ask("HEAD").statusCode()).isEqualTo(409);
        assertThat(open()).isZero();
    }

    @Test
    void refuses_what_was_lost_with_words() throws Exception {
        Files.delete(file());
        var answer = ask("GET");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(new String(answer.body(), UTF_8)).contains("Evidence lost", "october.pdf", stored.sha256());
        assertThat(ask("HEAD").statusCode()).isEqualTo(410);
    }

    @Test
    void tells_a_person_who_followed_a_link_on_a_page() throws Exception {
        Files.delete(file());
        var answer = ask("GET", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(new String(answer.body(), UTF_8)).contains("<h1>Evidence lost</h1>", "october.pdf");
    }

    @Test
    void never_ends_an_answer_whose_bytes_were_altered_after_they_were_verified() throws Exception {
        vault.whenVerified = () -> alter(LARGE - 1);
        assertThatThrownBy(() -> ask("GET")).isInstanceOf(IOException.class);
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void is_for_everybody_who_may_read_the_system_and_for_others_as_if_it_were_not_there(Role role) throws Exception {
        var reads = role != Role.OPERATOR;
        var situation = context.getBean(Situation.class);
        situation.asks(Told.callerOn(Told.ACME, role));
        assertThat(ask("GET").statusCode()).isEqualTo(reads ? 200 : 404);
        situation.asks(Told.callerOn(Told.BETA, role));
        var nobodys = new EvidenceId(new UUID(3, 4));
        var theirs = ask("GET", "If-None-Match", "\"" + stored.sha256() + "\"");
        var none = ask("GET", nobodys);
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(new String(theirs.body(), UTF_8).replace(id.toString(), nobodys.toString()))
                .isEqualTo(new String(none.body(), UTF_8));
    }
}
