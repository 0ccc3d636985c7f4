package io.poamledger.cmmc.retention;

import java.util.List;

/**
 * What hashing again has shown (rule H-4). A changed artifact after finalisation is an alert, never an update.
 *
 * @param match the paths whose digest is the same
 * @param changed the paths whose digest is another
 * @param missing the paths of the manifest that are not there any more
 * @param extra the paths that are there and not in the manifest
 */
public record Comparison(List<String> match, List<String> changed, List<String> missing, List<String> extra) {

    public Comparison {
        match = List.copyOf(match);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    public boolean intact() {
        return changed.isEmpty() && missing.isEmpty() && extra.isEmpty();
    }
}
