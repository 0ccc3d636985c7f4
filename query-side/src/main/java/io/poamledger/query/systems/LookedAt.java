package io.poamledger.query.systems;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where several systems are looked at: what had been recorded by then counts and, where the question is what was true, whatever
 * claims to have been so by that day.
 *
 * @param moment empty for now
 */
public record LookedAt(AskedSystems scope, Optional<AsOf> moment, By by) {

    /** When what still is so ends. */
    static final long NO_END = Long.MAX_VALUE;

    /** The caller looks at what there is now. */
    public static LookedAt now(AskedSystems scope) {
        return new LookedAt(scope, Optional.empty(), By.RECORDED);
    }

    /** What had been recorded at a moment. */
    public static LookedAt at(AskedSystems scope, AsOf moment) {
        return new LookedAt(scope, Optional.of(moment), By.RECORDED);
    }

    /** The same, or what there is now where none is given. */
    public static LookedAt at(AskedSystems scope, Optional<AsOf> moment) {
        return new LookedAt(scope, moment, By.RECORDED);
    }

    static LookedAt of(AskedSystems scope, Optional<AsOf> moment, Parameters asked) {
        return new LookedAt(
                scope, moment, moment.map(then -> By.of(asked, then)).orElse(By.RECORDED));
    }

    /** Each system with the instant that recordings are {@code end} before, and the last {@code day} that claims are of: none where claims do not count. */
    public String json() {
        return JsonMapper.shared()
                .writeValueAsString(scope.systems().stream().map(this::said).toList());
    }

    private Map<String, ?> said(RegisteredSystem system) {
        return Map.of("system", system.id().value(), "end", end(system), "day", claimedUpTo(system));
    }

    /** The first millisecond whose recordings do not count. */
    public long end(RegisteredSystem system) {
        return moment.map(then -> then.end(system)).map(Instant::toEpochMilli).orElse(NO_END);
    }

    private String claimedUpTo(RegisteredSystem system) {
        return switch (by) {
            case RECORDED -> "";
            case CLAIMED -> moment.map(then -> Columns.stored(then.day(system))).orElse("");
        };
    }

    /** The day it is there. */
    public LocalDate day(RegisteredSystem system, Clock clock) {
        return system.day(moment, clock);
    }

    /** The day it is there in the first system; in UTC where there is none. */
    public LocalDate day(Clock clock) {
        return scope.systems().stream()
                .findFirst()
                .map(system -> day(system, clock))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public boolean isNow() {
        return moment.isEmpty();
    }

    /** What pages say above what they show; null for now. */
    public @Nullable String words() {
        return moment.map(then -> then.words(by)).orElse(null);
    }
}
