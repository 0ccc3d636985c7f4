package io.poamledger.query.lists;

import static java.util.Comparator.comparing;

import io.poamledger.events.item.RequirementId;
import java.util.Comparator;

/** The order of rows that are told apart by a requirement. */
public final class Requirements {

    /** By the numbers of requirements, as the standard has them; first what has none. */
    public static final Comparator<String> IN_ORDER = comparing((String id) -> !id.isEmpty())
            .thenComparing(
                    (one, other) -> one.isEmpty() ? 0 : new RequirementId(one).compareTo(new RequirementId(other)));

    private Requirements() {}
}
