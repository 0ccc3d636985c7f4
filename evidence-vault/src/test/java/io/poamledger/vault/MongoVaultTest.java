package io.poamledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoVaultTest extends EvidenceVaultContract {

    @TempDir
    Path uploads;

    final MongoServer server = new MongoServer(new MemoryBackend());
    MongoClient client;
    MongoDatabase database;

    @BeforeEach
    void start() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(uri());
        database = client.getDatabase("poam");
    }

    String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort()
                + "/?retryWrites=false&serverSelectionTimeoutMS=5000";
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Override
    EvidenceVault vault() {
        return new MongoVault(database, uploads);
    }

    @Override
    long filesKept() throws IOException {
        var names = new HashSet<String>();
        for (var document : evidence().find()) {
            names.add(document.getString("_id").substring(0, ABC.length()));
        }
        try (var files = Files.list(uploads)) {
            return names.size() + files.count();
        }
    }

    @Override
    void tamperWith(String sha256) {
        evidence().updateOne(Filters.eq(sha256 + "/0"), Updates.set("b", new Binary("other bytes".getBytes(UTF_8))));
    }

    MongoCollection<Document> evidence() {
        return database.getCollection("evidence");
    }

    /** Three whole chunks and a part of a fourth. */
    static byte[] large() {
        var bytes = new byte[3 * 256 * 1024 + 17];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    StoredEvidence storeLarge() throws IOException {
        return vault().store(new ByteArrayInputStream(large()), A_MEGABYTE);
    }

    @Test
    void gives_a_file_of_several_chunks_back_byte_for_byte() throws IOException {
        var sha256 = storeLarge().sha256();
        try (var stored = vault().open(sha256)) {
            assertThat(stored).hasBinaryContent(large());
        }
        try (var stored = vault().open(sha256)) {
            for (var expected : large()) {
                assertThat((byte) stored.read()).isEqualTo(expected);
            }
            assertThat(stored.read()).isEqualTo(-1);
        }
    }

    @Test
    void keeps_at_most_256_KiB_in_a_document_and_the_name_in_one_of_its_own() throws IOException {
        var sha256 = storeLarge().sha256();
        var sizes = new ArrayList<Integer>();
        for (var document : evidence().find(Filters.exists("b")).sort(Sorts.ascending("_id"))) {
            sizes.add(document.get("b", Binary.class).length());
        }
        assertThat(sizes).containsExactly(256 * 1024, 256 * 1024, 256 * 1024, 17);
        assertThat(evidence().find(Filters.eq(sha256)).first())
                .isEqualTo(new Document("_id", sha256)
                        .append("size", (long) large().length)
                        .append("chunks", 4));
        assertThat(evidence().countDocuments()).isEqualTo(5);
    }

    @Test
    void finds_a_stated_size_that_is_not_that_of_the_bytes() throws IOException {
        var sha256 = storeLarge().sha256();
        evidence().updateOne(Filters.eq(sha256), Updates.set("size", 7L));
        assertThat(vault().verify(sha256)).isEqualTo(Verification.CHANGED);
    }

    @Test
    void has_no_name_for_a_half_written_upload_and_completes_it_when_it_is_sent_again() throws IOException {
        var sha256 = storeLarge().sha256();
        evidence().deleteOne(Filters.eq(sha256));
        evidence().deleteOne(Filters.eq(sha256 + "/3"));
        evidence().deleteOne(Filters.eq(sha256 + "/2"));
        assertThat(vault().verify(sha256)).isEqualTo(Verification.MISSING);
        assertThatThrownBy(() -> vault().open(sha256).close()).isInstanceOf(NoSuchEvidence.class);

        assertThat(storeLarge().sha256()).isEqualTo(sha256);
        assertThat(vault().verify(sha256)).isEqualTo(Verification.MATCH);
    }

    @Test
    void removes_every_chunk_also_of_what_has_no_name_any_more() throws IOException {
        vault().store(bytes("x".repeat(600 * 1024)), A_MEGABYTE);
        vault().store(bytes("abc"), A_MEGABYTE);
        var large = ContentHash.of(bytes("x".repeat(600 * 1024))).sha256();
        evidence().deleteOne(Filters.eq(large));
        assertThat(vault().remove(large)).isTrue();
        assertThat(evidence().find().map(document -> document.getString("_id")))
                .containsExactlyInAnyOrder(ABC, ABC + "/0");
        assertThat(vault().remove(large)).isFalse();
    }

    @Test
    void says_which_chunk_is_missing_and_puts_it_back_when_the_bytes_come_again() throws IOException {
        var sha256 = storeLarge().sha256();
        evidence().deleteOne(Filters.eq(sha256 + "/1"));
        assertThat(vault().verify(sha256)).isEqualTo(Verification.CHANGED);
        try (var stored = vault().open(sha256)) {
            assertThatIOException().isThrownBy(stored::readAllBytes).withMessageContaining(sha256 + "/1");
        }

        storeLarge();
        assertThat(vault().verify(sha256)).isEqualTo(Verification.MATCH);
    }

    @Test
    void says_that_it_cannot_mend_changed_bytes_when_the_right_ones_come_again() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        tamperWith(ABC);
        assertThatIOException()
                .isThrownBy(() -> vault().store(bytes("abc"), A_MEGABYTE))
                .withMessageContaining(ABC + "/0")
                .withMessageContaining("no right to overwrite");
        assertThat(vault().verify(ABC)).isEqualTo(Verification.CHANGED);
    }

    @Test
    void gives_no_name_to_a_half_written_upload_whose_chunk_was_changed() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        tamperWith(ABC);
        evidence().deleteOne(Filters.eq(ABC));
        assertThatIOException().isThrownBy(() -> vault().store(bytes("abc"), A_MEGABYTE));
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MISSING);
    }

    @Test
    void says_that_a_name_without_its_number_of_chunks_is_changed() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        evidence().updateOne(Filters.eq(ABC), Updates.unset("chunks"));
        assertThat(vault().verify(ABC)).isEqualTo(Verification.CHANGED);
    }

    @Test
    void needs_only_to_find_and_to_insert_and_inserts_by_majority() throws IOException {
        var commands = new ArrayList<BsonDocument>();
        var recording = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().clone());
            }
        };
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .addCommandListener(recording);
        try (var recorded = MongoClients.create(settings.build())) {
            var vault = new MongoVault(recorded.getDatabase("poam"), uploads);
            vault.store(bytes("abc"), A_MEGABYTE);
            vault.store(bytes("abc"), A_MEGABYTE);
            assertThat(vault.verify(ABC)).isEqualTo(Verification.MATCH);
        }
        commands.removeIf(command -> command.containsKey("endSessions"));
        assertThat(commands).extracting(BsonDocument::getFirstKey).containsOnly("insert", "find");
        assertThat(commands)
                .filteredOn(command -> command.containsKey("insert"))
                .hasSize(4)
                .extracting(command -> command.getDocument("writeConcern").get("w"))
                .containsOnly(new BsonString("majority"));
    }

    @Test
    void says_that_the_database_did_not_answer_and_leaves_no_file_behind() {
        try (var hasty = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var vault = new MongoVault(hasty.getDatabase("poam"), uploads);
            assertThatIOException()
                    .isThrownBy(() -> vault.store(bytes("abc"), A_MEGABYTE))
                    .withMessageStartingWith("MongoDB did not take the upload; send it again.")
                    .withCauseInstanceOf(MongoException.class);
            assertThatIOException()
                    .isThrownBy(() -> vault.verify(ABC))
                    .withMessageStartingWith("MongoDB did not give the evidence")
                    .withCauseInstanceOf(MongoException.class);
        }
        assertThat(uploads).isEmptyDirectory();
    }
}
