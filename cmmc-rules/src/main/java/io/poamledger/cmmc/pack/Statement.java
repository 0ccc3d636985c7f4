package io.poamledger.cmmc.pack;

/**
 * What a pack says on one matter, as packs are compared by it.
 *
 * @param value as shown, such as {@code 5, partially met 3}
 */
public record Statement(String value, Citation citation) {

    /** Its part of the canonical form of its pack. */
    String canonical() {
        var marks = citation.marks().stream().map(Mark::sign).toList();
        return String.join("\t", value, citation.rule(), citation.source(), String.join(" ", marks));
    }
}
