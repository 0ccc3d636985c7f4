package io.poamledger.access.views;

/**
 * A list as somebody wants to see it again.
 *
 * @param address what they had asked for, such as {@code /register?overdue=true}
 */
public record SavedView(String name, String address) {}
