package io.poamledger.access.bodies;

/**
 * A path whose bodies are files, whatever content type their senders state. A part of the application that takes files offers
 * a bean of this type.
 *
 * @param path exactly
 * @param mostBytes of a body that somebody who is signed in may send there
 */
public record FileDoor(String path, long mostBytes) {

    /** A door for files of so many bytes, with room for the other fields of their forms. */
    public static FileDoor forFiles(String path, long mostBytes) {
        return new FileDoor(path, mostBytes + FormFields.MOST_BYTES);
    }
}
