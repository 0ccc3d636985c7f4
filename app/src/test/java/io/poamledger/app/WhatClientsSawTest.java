package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.WhatClientsSaw.Acknowledged;
import io.poamledger.app.WhatClientsSaw.Event;
import io.poamledger.app.WhatClientsSaw.Shown;
import io.poamledger.app.WhatClientsSaw.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of {@link KillingNodesUnderLoadTest}, before records that are made up. */
class WhatClientsSawTest {

    private final WhatClientsSaw saw = new WhatClientsSaw();
    private final List<Event> ledger = new ArrayList<>();

    @Test
    void finds_nothing_in_commands_that_stand_in_the_order_in_which_they_were_answered() {
        acknowledged("a", 1, 10, 20);
        acknowledged("b", 2, 30, 40);
        acknowledged("c", 3, 50, 60);

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void finds_nothing_in_commands_under_way_at_the_same_time_whatever_their_order() {
        acknowledged("a", 3, 10, 40);
        acknowledged("b", 1, 20, 50);
        acknowledged("c", 2, 40, 45);

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void finds_a_command_that_stands_after_one_that_was_sent_when_it_had_been_answered() {
        acknowledged("late", 3, 10, 20);
        acknowledged("between", 2, 15, 60);
        acknowledged("early", 1, 30, 40);

        assertThat(contradictions())
                .singleElement()
                .asString()
                .contains("key=late", "was answered before", "key=early", "stands in the ledger after it");
    }

    @Test
    void finds_an_acknowledged_command_that_is_not_in_the_ledger() {
        acknowledged("a", 1, 10, 20);
        ledger.clear();

        assertThat(contradictions()).singleElement().asString().contains("key=a", "is 0 times in the ledger");
    }

    @Test
    void finds_an_event_that_is_there_twice() {
        acknowledged("a", 1, 10, 20);
        ledger.addAll(List.copyOf(ledger));

        assertThat(contradictions()).singleElement().asString().contains("key=a", "is 2 times in the ledger");
    }

    @Test
    void finds_an_acknowledged_command_that_stands_elsewhere_than_its_answer_said() {
        acknowledged("a", 1, 10, 20);
        ledger.set(0, new Event("acme/1", 1, 7));

        assertThat(contradictions())
                .anyMatch(found -> found.contains("key=a") && found.contains("is 0 times in the ledger"))
                .anyMatch(found -> found.contains("position=7") && found.contains("nobody was told of it"));
    }

    @Test
    void finds_two_commands_that_were_told_of_the_same_event() {
        acknowledged("a", 1, 10, 20);
        acknowledged("b", 1, 12, 22);
        ledger.removeLast();

        assertThat(contradictions()).singleElement().asString().contains("key=b", "another command had made");
    }

    @Test
    void finds_an_event_of_which_nobody_was_told() {
        acknowledged("a", 1, 10, 20);
        ledger.add(new Event("acme/1", 2, 2));

        assertThat(contradictions()).singleElement().asString().contains("position=2", "nobody was told of it");
    }

    @Test
    void finds_a_reader_who_is_shown_less_than_somebody_before_by_the_same_node() {
        acknowledged("a", 1, 10, 20);
        shown("query-1", 5, 10, 20);
        shown("query-1", 6, 30, 40);
        shown("query-1", 5, 50, 60);

        assertThat(contradictions())
                .singleElement()
                .asString()
                .contains("version=6", "was answered before", "version=5", "called=50", "is newer than it");
    }

    @Test
    void finds_nothing_in_readers_of_several_nodes_or_at_the_same_time() {
        acknowledged("a", 1, 10, 20);
        shown("query-1", 6, 10, 20);
        shown("query-2", 5, 30, 40);
        shown("query-2", 6, 50, 70);
        shown("query-2", 5, 60, 80);

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void finds_a_reader_who_is_not_shown_what_was_asked_for() {
        acknowledged("a", 1, 10, 20);
        saw.add(new Shown("proxy", "acme/1", 7, 6, new Span(10, 20)));

        assertThat(contradictions()).singleElement().asString().contains("is older than what was asked for");
    }

    private void acknowledged(String key, long position, long called, long answered) {
        var event = new Event("acme/1", position, position);
        saw.add(new Acknowledged(key, event, new Span(called, answered)));
        ledger.add(event);
    }

    private void shown(String where, long version, long called, long answered) {
        saw.add(new Shown(where, "acme/1", 0, version, new Span(called, answered)));
    }

    private List<String> contradictions() {
        return saw.contradictions(ledger);
    }
}
