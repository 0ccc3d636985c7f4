package io.poamledger.command.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a command came to, read from the commit that it stored; a repeated command is answered with the same.
 *
 * @param ids what it is about or made, each under its name in the command or event: {@code systemId}, {@code itemId},
 *     {@code milestoneId}, {@code evidenceId}, {@code importId}, {@code assessmentId}. An id that the commit holds several of is left out.
 * @param version of the aggregate after it: the sequence number of its last event, as {@code If-Match} expects it; empty
 *     where the command names no aggregate and stored nothing
 * @param position the number of events in the ledger after it, for {@code ?after=}
 * @param changed false when it already was so and nothing was stored
 * @param created whether it began an aggregate
 */
@JsonInclude(Include.NON_ABSENT)
public record Receipt(
        Map<String, String> ids,
        OptionalLong version,
        long position,
        boolean changed,
        @JsonIgnore boolean created) {

    public Receipt {
        ids = Map.copyOf(ids);
    }

    /**
     * One of the ids.
     *
     * @throws IllegalStateException if the command has none of that name
     */
    public String id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("The answer names " + ids.keySet() + ", not " + name);
        }
        return id;
    }
}
