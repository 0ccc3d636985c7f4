package io.poamledger.cmmc.retention;

/**
 * One artifact of a manifest.
 *
 * @param path as written; may have backslashes, and {@code ?} where a name was mangled
 * @param hex its digest; compared without regard to case
 */
public record ManifestEntry(String algorithm, String hex, String path) {}
