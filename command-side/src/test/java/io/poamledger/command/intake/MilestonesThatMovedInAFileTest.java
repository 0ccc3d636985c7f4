package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MilestonesThatMovedInAFileTest extends ImportsIntoASystem {

    private static final String HEADER =
            "POAM ID,Weakness Name,Scheduled Completion Date,Planned Milestones,Milestone Changes,Status\n";
    private static final String ROW = "V-1,Firmware is old,2027-06-01,(1) 2027-01-15: Order it,%s,Open\n";

    @Test
    void are_promised_for_the_first_day_and_moved_from_there_for_the_reason_in_the_file() {
        assertThat(take("(1) Update 2027-02-01 : vendor delay: Out of stock", "")
                        .status())
                .isEqualTo(201);
        assertThat(events("acme/1").stream()
                        .filter(MilestoneAdded.class::isInstance)
                        .map(event -> ((MilestoneAdded) event).dueOn()))
                .containsExactly(LocalDate.of(2027, 1, 15));
        assertThat(moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(move.to()).isEqualTo(LocalDate.of(2027, 2, 1));
            assertThat(move.code()).isEqualTo(MoveReason.VENDOR_DELAY);
            assertThat(move.reason()).isEqualTo("Out of stock");
        });
    }

    @Test
    void move_again_when_the_file_comes_again_for_the_reason_that_it_gives() {
        take("", "");
        assertThat(take("(1) Update 2027-02-01 : Out of stock", "&accept=all").status())
                .isEqualTo(200);
        assertThat(moves()).singleElement().satisfies(move -> {
            assertThat(move.code()).isEqualTo(MoveReason.OTHER);
            assertThat(move.reason()).isEqualTo("Out of stock");
        });
    }

    private Answer take(String changes, String more) {
        return manager.post(
                "/api/imports?system=acme&fileName=poam.csv" + more, (HEADER + ROW.formatted(changes)).getBytes(UTF_8));
    }

    private List<MilestoneRescheduled> moves() {
        return events("acme/1").stream()
                .filter(MilestoneRescheduled.class::isInstance)
                .map(MilestoneRescheduled.class::cast)
                .toList();
    }
}
