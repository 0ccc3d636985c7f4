package io.poamledger.cmmc.items;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An item as eMASS would take it (rule M-4).
 *
 * @param milestones how many it has
 * @param severity empty if none is given
 * @param approved whether its plan is approved
 * @param texts its texts by field; an absent one is empty
 */
public record EmassItem(
        Status status,
        Optional<LocalDate> scheduled,
        int milestones,
        Optional<LocalDate> completed,
        Optional<String> severity,
        boolean approved,
        Map<Field, String> texts) {

    public EmassItem {
        texts = Map.copyOf(texts);
    }

    /** The status words of eMASS that have rules. */
    public enum Status {
        ONGOING,
        COMPLETED,
        RISK_ACCEPTED
    }

    /** The texts that have a limit. */
    public enum Field {
        DESCRIPTION("emass.textLength"),
        SOURCE("emass.textLength"),
        MITIGATION("emass.textLength"),
        COMMENTS("emass.textLength"),
        MILESTONE_DESCRIPTION("emass.textLength"),
        CONTACT("emass.contactLength"),
        RESOURCES("emass.resourcesLength");

        private final String limit;

        Field(String limit) {
            this.limit = limit;
        }

        String limit() {
            return limit;
        }
    }

    /** @return the text, empty if it was not given */
    String text(Field field) {
        return texts.getOrDefault(field, "");
    }
}
