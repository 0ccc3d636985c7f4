package io.poamledger.query.systems;

import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time zones that a system has had, so that an event can be told its day whenever it is handled.
 *
 * @param since by the position of the event that set them
 */
record Zones(NavigableMap<Long, ZoneId> since) {

    static final Zones NONE = new Zones(new TreeMap<>());

    private static final JsonMapper JSON = JsonMapper.shared();

    static Zones parse(String json) {
        return new Zones(JSON.readValue(json, new TypeReference<TreeMap<Long, ZoneId>>() {}));
    }

    String json() {
        return JSON.writeValueAsString(since);
    }

    Zones and(long position, ZoneId zone) {
        var more = new TreeMap<>(since);
        more.put(position, zone);
        return new Zones(more);
    }

    /** Empty before the first. */
    Optional<ZoneId> at(long position) {
        return Optional.ofNullable(since.floorEntry(position)).map(NavigableMap.Entry::getValue);
    }

    /** Empty if there never was one. */
    Optional<ZoneId> now() {
        return at(Long.MAX_VALUE);
    }
}
