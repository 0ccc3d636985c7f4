package io.poamledger.query.backdating;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.query.PlainEvents;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever says that something happened on a day named by whoever recorded it is a claim; each day in an event is one, or is known to be none. */
class EveryClaimedDayIsAClaimTest {

    /** On which something happened. */
    private static final Set<String> CLAIMED = Set.of(
            "affirmedOn",
            "changedOn",
            "collectedOn",
            "completedOn",
            "decidedOn",
            "effectiveOn",
            "filedOn",
            "happenedOn",
            "hashedOn",
            "heldOn",
            "inPlaceSince",
            "issuedOn",
            "madeOn",
            "reevaluatedOn",
            "startedOn",
            "withdrawnOn");

    /** Promises, days that follow from rules or were taken from elsewhere, and a closing before the ledger, which says itself that it comes late. */
    private static final Set<String> NONE = Set.of(
            "approvedOn", // told by the clock
            "assessedOn", // of a representation: that of the assessment it speaks of
            "availableFrom",
            "claimedOn", // of a closing before the ledger
            "completionOn",
            "contested",
            "dueOn",
            "from",
            "keepable",
            "keptFrom",
            "keptThrough",
            "nextReviewOn",
            "right",
            "statusDate", // a claim where a status is granted, and the date of that one where it is closed out
            "to",
            "until",
            "wrong");

    static Stream<? extends Class<? extends LedgerEvent>> events() {
        return Events.byName().values().stream()
                .filter(kind -> !days(kind).isEmpty())
                .map(kind -> kind.asSubclass(LedgerEvent.class));
    }

    private static List<String> days(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(part -> part.getGenericType().getTypeName().contains("LocalDate"))
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void of_its_event(Class<? extends LedgerEvent> kind) {
        var claims = days(kind).stream().anyMatch(CLAIMED::contains)
                || kind.getSimpleName().endsWith("StatusGranted");
        assertThat(Claimed.by(PlainEvents.of(kind, new SystemId("acme"))))
                .as(kind.getSimpleName())
                .matches(claimed -> claimed.isPresent() == claims);
    }

    @Test
    void and_every_day_in_an_event_is_decided_on() {
        assertThat(events().map(EveryClaimedDayIsAClaimTest::days).flatMap(Collection::stream))
                .allMatch(name -> CLAIMED.contains(name) || NONE.contains(name));
    }
}
