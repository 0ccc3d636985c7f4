package io.poamledger.command.forms.draft;

/**
 * One of the conditions of a command, shown before anybody types.
 *
 * @param words in the plain words of whoever has to meet it, with what is missing
 */
public record Check(String words, boolean met) {}
