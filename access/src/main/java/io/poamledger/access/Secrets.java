package io.poamledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.events.Sha256;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random secrets and how they are compared and stored. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /** 256 random bits as 43 characters that need no escaping in an address. */
    public static String random() {
        return BASE64.encodeToString(randomBytes(32));
    }

    /** A random name of 80 bits in 20 hexadecimal digits: unique, not secret. */
    public static String randomName() {
        return HexFormat.of().formatHex(randomBytes(10));
    }

    /**
     * What is stored of a secret with 256 random bits: its SHA-256 in hexadecimal. Not for passwords, which can be
     * guessed.
     */
    public static String stored(String secret) {
        return Sha256.of(secret.getBytes(UTF_8)).hex();
    }

    /** Whether two secrets are the same, in a time that does not tell how much of them is. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** HMAC-SHA-256 in base64url without padding. */
    public static String signature(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot compute HMAC-SHA-256.", e);
        }
    }

    /** A text in base64url without padding, so that it needs no escaping in a cookie. Hides nothing. */
    public static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException it is no base64url */
    public static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), UTF_8);
    }

    private static byte[] randomBytes(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
