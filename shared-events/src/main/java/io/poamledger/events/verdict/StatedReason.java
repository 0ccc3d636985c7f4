package io.poamledger.events.verdict;

/**
 * One reason of a verdict, as it was told when the verdict was reached.
 *
 * @param rule such as {@code E-4}
 * @param citation where that is written
 * @param sentence what a person reads
 * @param found the value that was found
 * @param required the value that is required
 */
public record StatedReason(String rule, String citation, String sentence, String found, String required) {}
