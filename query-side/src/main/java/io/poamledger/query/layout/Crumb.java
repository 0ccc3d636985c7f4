package io.poamledger.query.layout;

/** A step of the way to a page, as {@code layout/parts :: crumbs} shows it; the path of the last one is not used. */
public record Crumb(String title, String path) {}
