package io.poamledger.command.forms.draft;

/**
 * One of the values that a field may have.
 *
 * @param value as the command takes it
 * @param words as people read it
 */
public record Choice(String value, String words) {}
