package io.poamledger.command;

/**
 * A command that only the server itself sends, once it has done its part: stored the bytes, read the file, let the
 * first administrator in. The JSON door knows none of them.
 */
public interface InternalCommand extends Command {}
