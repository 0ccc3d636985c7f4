package io.poamledger.query.evidence;

import io.poamledger.events.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An evidence artifact.
 *
 * @param mediaType what its content was recognised as; empty where it is kept elsewhere
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; where it is kept elsewhere, as a person stated it
 * @param size in bytes; 0 where it is kept elsewhere
 * @param collectedOn claimed date
 * @param finalForm whether it may support a closing (rule S-4)
 * @param preservedAt when it was registered
 * @param keptThrough the last day on which it has to be kept (rule H-1); empty of a draft, and where there is no status date to count from yet
 * @param custody what became of it since
 * @param items ids of the items it is attached to
 */
public record Artifact(
        String id,
        SystemId system,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        String description,
        Optional<LocalDate> collectedOn,
        boolean finalForm,
        Instant preservedAt,
        String preservedLocally,
        String preservedBy,
        Optional<LocalDate> keptThrough,
        Custody custody,
        List<String> items) {

    public Artifact {
        items = List.copyOf(items);
    }

    /** Whether its bytes can be handed out. */
    public boolean isHere() {
        return custody.elsewhere().isEmpty() && custody.disposed().isEmpty();
    }

    /** What whoever relies on it has to know, in words; nothing of one that is kept here as it was preserved. */
    public List<String> marks() {
        var marks = new ArrayList<String>();
        custody.elsewhere().ifPresent(_ -> marks.add("kept elsewhere, not seen by us"));
        if (custody.isChanged()) {
            marks.add("changed");
        }
        custody.superseded().ifPresent(_ -> marks.add("superseded"));
        if (!custody.holds().isEmpty()) {
            marks.add("on hold");
        }
        custody.disposed().ifPresent(_ -> marks.add("disposed of"));
        return marks;
    }

    Artifact keptThrough(Optional<LocalDate> day) {
        return new Artifact(
                id,
                system,
                fileName,
                mediaType,
                sha256,
                size,
                description,
                collectedOn,
                finalForm,
                preservedAt,
                preservedLocally,
                preservedBy,
                day,
                custody,
                items);
    }
}
