package io.poamledger.access.tokens;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.SecretFile;
import io.poamledger.access.Secrets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * The file {@code local.key}: whoever can read it owns the data folder, and is let in as {@code local-operator}, from
 * this machine only.
 */
@Component
public final class LocalKey {

    private final String key;

    /** @throws IllegalStateException others can read the file */
    LocalKey(AccessSettings settings) {
        this.key = of(settings.folder());
    }

    /**
     * The key of a data folder, for a client to send as {@code Authorization: Bearer}; made if it is not there.
     *
     * @throws IllegalStateException others can read the file, or it holds no key
     */
    public static String of(Path dataFolder) {
        return SecretFile.readOrCreate(dataFolder.resolve("local.key"));
    }

    /** Whether this is the key, sent from this machine. */
    public boolean opens(String sent, String address) {
        return Secrets.same(key, sent) && loopback(address);
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
