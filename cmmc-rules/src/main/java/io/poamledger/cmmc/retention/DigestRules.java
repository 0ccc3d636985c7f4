package io.poamledger.cmmc.retention;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.util.Locale;
import java.util.Optional;

/** Which hash algorithms are taken (rule H-2). The list is a default of ours: the rule says only NIST-approved. */
public record DigestRules(Pack pack) {

    /**
     * Why an algorithm is refused; empty if it is taken.
     *
     * @param algorithm by its usual name, in any case, with or without its hyphens: {@code sha256} is {@code SHA-256}
     */
    public Optional<Reason> refusal(String algorithm) {
        var allowed = pack.setting("digest.allowed");
        var known = pack.words("digest.allowed").stream()
                .anyMatch(name -> plain(name).equals(plain(algorithm)));
        return known
                ? Optional.empty()
                : Optional.of(new Reason(
                        allowed.citation(),
                        "'" + algorithm + "' is not among the algorithms that are taken.",
                        algorithm,
                        allowed.value()));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
