package io.poamledger.cmmc.pack;

/**
 * One value of the rules that does not depend on the day within its pack.
 *
 * @param key such as {@code conditional.days}
 * @param value as written in the data
 */
public record Setting(String key, String value, Citation citation) {}
