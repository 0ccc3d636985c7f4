package io.poamledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Keeps the bytes of evidence under the SHA-256 of those bytes.
 *
 * <p>Bytes that were stored stay readable under their hash until they are removed; the same bytes stored twice are kept once. Every
 * method may be called from several threads at a time. Hashes are 64 lower-case hexadecimal digits.
 */
public interface EvidenceVault {

    /**
     * Stores everything that the stream gives until it ends. When this method returns, the bytes are durable; when it
     * throws, nothing of the upload can be found under a name that did not exist before.
     *
     * @param bytes read once, in small parts, never whole in memory; not closed
     * @param limits what is refused while the bytes are still coming in
     * @throws EvidenceTooLarge more bytes came than the limit allows
     * @throws UploadCutOff the stream broke, or ended before the announced length
     * @throws VaultFull there is no room left
     * @throws IOException the vault could not be written for another reason
     */
    StoredEvidence store(InputStream bytes, UploadLimits limits) throws IOException;

    /**
     * The stored bytes for somebody who believes them, to be closed by the caller: read and compared with their name before this returns,
     * and again while they are given. What is changed in between is never given to its end.
     *
     * @throws NoSuchEvidence nothing is stored under that hash
     * @throws DamagedEvidence other bytes are; thrown by the stream, before its last part, where that shows only there
     */
    default InputStream openVerified(StoredEvidence stored) throws IOException {
        return switch (verify(stored)) {
            case MATCH -> new VerifiedStream(open(stored.sha256()), stored);
            case CHANGED -> throw DamagedEvidence.changed(stored.sha256());
            case MISSING -> throw new NoSuchEvidence(stored.sha256());
        };
    }

    /**
     * The stored bytes, to be closed by the caller. They are not checked on the way; see {@link #openVerified}.
     *
     * @throws NoSuchEvidence nothing is stored under that hash
     * @throws IllegalArgumentException the hash is not 64 lower-case hexadecimal digits
     */
    InputStream open(String sha256) throws IOException;

    /**
     * Reads the stored bytes and compares them with their name.
     *
     * @throws IllegalArgumentException the hash is not 64 lower-case hexadecimal digits
     */
    Verification verify(String sha256) throws IOException;

    /** As above, and compares their number too. */
    Verification verify(StoredEvidence named) throws IOException;

    /** The hash of every artifact, in order; to be closed by the caller. Artifacts stored meanwhile may be missing. */
    Stream<String> artifacts() throws IOException;

    /**
     * Removes the stored bytes for good. To be called while nobody stores anything: an upload of the same bytes would find them there, and
     * lose them.
     *
     * @return whether there were any
     * @throws IllegalArgumentException the hash is not 64 lower-case hexadecimal digits
     */
    boolean remove(String sha256) throws IOException;
}
