package io.poamledger.command.dispatch;

import java.util.OptionalLong;

/** Somebody was faster: what the command was decided on has changed; nothing was stored. Answered as 409. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OptionalLong currentVersion;

    public Conflict(OptionalLong currentVersion, String message, Throwable cause) {
        super(message, cause);
        this.currentVersion = currentVersion;
    }

    /** The version to look at before asking again; empty where the command names nothing that has one. */
    public OptionalLong currentVersion() {
        return currentVersion;
    }
}
