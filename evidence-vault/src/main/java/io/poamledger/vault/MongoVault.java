package io.poamledger.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A vault in the collection {@code evidence} of a MongoDB database: the artifact {@code <sha256>} is the document of
 * that {@code _id}, with its {@code size} in bytes and the number of its {@code chunks}; its bytes are the documents
 * {@code <sha256>/0}, {@code <sha256>/1}, …, at most 256 KiB each.
 *
 * <p>An upload is received into a temporary file, because its hash is known only at its end. Then its chunks are
 * inserted in order, and last the document that makes the artifact exist, each acknowledged by a majority. So an
 * artifact exists only with all its bytes; what a broken upload leaves is found under no name, and the same bytes sent
 * again complete it.
 *
 * <p>Needs the rights to find and to insert, and to remove where artifacts are removed. What is missing of an artifact is put back by storing the same
 * bytes again; what was changed cannot be, and storing them then fails and says so.
 */
public final class MongoVault implements EvidenceVault {

    /** Stays as it is: the same bytes must always give the same chunks. */
    private static final int CHUNK = 256 * 1024;

    private static final String COLLECTION = "evidence";

    /** The character behind the one that parts a hash from the number of its chunk. */
    private static final char AFTER_CHUNKS = '/' + 1;

    private final MongoCollection<Document> evidence;
    private final Path uploads;

    /** A vault in this database; its collection comes into being with the first upload. */
    public MongoVault(MongoDatabase database) {
        this(database, Path.of(System.getProperty("java.io.tmpdir")));
    }

    MongoVault(MongoDatabase database, Path uploads) {
        this.evidence = database.getCollection(COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.uploads = uploads;
    }

    @Override
    public StoredEvidence store(InputStream bytes, UploadLimits limits) throws IOException {
        var upload = Files.createTempFile(uploads, "evidence-", ".upload");
        try {
            var received = receive(bytes, limits, upload);
            publish(upload, received);
            return received;
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        var head = find(ContentHash.requireHex(sha256));
        if (head == null) {
            throw new NoSuchEvidence(sha256);
        }
        if (!(head.get("chunks") instanceof Integer chunks)) {
            throw DamagedEvidence.unreadable(sha256);
        }
        return new ChunkStream(number -> chunk(chunkId(sha256, number)), chunks);
    }

    @Override
    public Verification verify(String sha256) throws IOException {
        return verify(sha256, found -> found.sha256().equals(sha256));
    }

    @Override
    public Verification verify(StoredEvidence named) throws IOException {
        return verify(named.sha256(), named::equals);
    }

    /** The size that an artifact's document states is in no hash: it has to be that of the bytes. */
    private Verification verify(String sha256, Predicate<StoredEvidence> fits) throws IOException {
        try (var bytes = open(sha256)) {
            var found = ContentHash.of(bytes);
            var head = find(sha256);
            return fits.test(found) && head != null && Objects.equals(head.get("size"), found.size())
                    ? Verification.MATCH
                    : Verification.CHANGED;
        } catch (NoSuchEvidence _) {
            return Verification.MISSING;
        } catch (DamagedEvidence _) {
            return Verification.CHANGED;
        }
    }

    /** Only the document that makes an artifact exist says how many chunks it has. */
    @Override
    public Stream<String> artifacts() throws IOException {
        try {
            var found = evidence.find(Filters.exists("chunks"))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending("_id"))
                    .cursor();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false)
                    .map(document -> document.getString("_id"))
                    .onClose(found::close);
        } catch (MongoException e) {
            throw new IOException("MongoDB did not list the evidence: " + e.getMessage(), e);
        }
    }

    /** First what makes the artifact exist: what is left when this is broken off is found under no name, and goes when it is called again. */
    @Override
    public boolean remove(String sha256) throws IOException {
        ContentHash.requireHex(sha256);
        try {
            var named = evidence.deleteOne(Filters.eq(sha256)).getDeletedCount();
            var chunks = evidence.deleteMany(
                            Filters.and(Filters.gte("_id", sha256 + "/"), Filters.lt("_id", sha256 + AFTER_CHUNKS)))
                    .getDeletedCount();
            return named + chunks > 0;
        } catch (MongoException e) {
            throw new IOException("MongoDB did not remove the evidence \"" + sha256 + "\": " + e.getMessage(), e);
        }
    }

    private StoredEvidence receive(InputStream bytes, UploadLimits limits, Path upload) throws IOException {
        try (var file = FileChannel.open(upload, StandardOpenOption.WRITE)) {
            return new Upload(bytes, limits).receive(file, uploads);
        }
    }

    private void publish(Path upload, StoredEvidence received) throws IOException {
        var chunks = 0;
        try (var bytes = Files.newInputStream(upload)) {
            var chunk = bytes.readNBytes(CHUNK);
            while (chunk.length > 0) {
                insert(new Document("_id", chunkId(received.sha256(), chunks)).append("b", new Binary(chunk)));
                chunks++;
                chunk = bytes.readNBytes(CHUNK);
            }
        }
        insert(new Document("_id", received.sha256())
                .append("size", received.size())
                .append("chunks", chunks));
    }

    /** Inserts the document, or finds that an upload of the same bytes inserted an equal one before. */
    private void insert(Document document) throws IOException {
        var id = document.getString("_id");
        try {
            evidence.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw notKept(e);
            }
            if (!document.equals(find(id))) {
                throw DamagedEvidence.cannotBeMended(id);
            }
        } catch (MongoException e) {
            throw notKept(e);
        }
    }

    private byte[] chunk(String id) throws IOException {
        var document = find(id);
        if (document == null || !(document.get("b") instanceof Binary bytes)) {
            throw DamagedEvidence.unreadable(id);
        }
        return bytes.getData();
    }

    private @Nullable Document find(String id) throws IOException {
        try {
            return evidence.find(Filters.eq(id)).first();
        } catch (MongoException e) {
            throw new IOException("MongoDB did not give the evidence \"" + id + "\": " + e.getMessage(), e);
        }
    }

    private static IOException notKept(MongoException e) {
        return new IOException("MongoDB did not take the upload; send it again. It said: " + e.getMessage(), e);
    }

    private static String chunkId(String sha256, int number) {
        return sha256 + "/" + number;
    }
}
