package io.poamledger.cmmc.scoring;

import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.catalogue.Objectives;
import io.poamledger.events.assessment.FindingState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowingFromObjectivesTest {

    @Test
    void there_are_320_objectives_and_every_requirement_has_some() {
        assertThat(Objectives.all().count()).isEqualTo(320);
        for (var requirement : Catalogue.inForce().requirements()) {
            assertThat(Objectives.all().of(requirement.id())).isNotEmpty();
        }
        assertThat(Objectives.all().of(id("3.4.7"))).hasSize(15).endsWith(ObjectiveId.parse("3.4.7[o]"));
        assertThat(Objectives.all().of(id("3.1.10"))).hasToString("[3.1.10[a], 3.1.10[b], 3.1.10[c]]");
    }

    @Test
    void S_3_one_objective_that_is_not_met_fails_its_requirement() {
        var objectives = objectives("3.1.1", FindingState.MET);
        assertThat(Findings.following(objectives).of(id("3.1.1"))).hasValue(FindingState.MET);
        objectives.put(ObjectiveId.parse("3.1.1[f]"), FindingState.NOT_MET);
        assertThat(Findings.following(objectives).of(id("3.1.1"))).hasValue(FindingState.NOT_MET);
        objectives.put(ObjectiveId.parse("3.1.1[f]"), FindingState.PARTIAL);
        assertThat(Findings.following(objectives).of(id("3.1.1"))).hasValue(FindingState.NOT_MET);
    }

    @Test
    void a_requirement_is_known_when_one_objective_failed_or_all_were_looked_at() {
        assertThat(Findings.following(Map.of(ObjectiveId.parse("3.1.1[a]"), FindingState.MET))
                        .byRequirement())
                .isEmpty();
        assertThat(Findings.following(Map.of(ObjectiveId.parse("3.1.1[a]"), FindingState.NOT_MET))
                        .of(id("3.1.1")))
                .hasValue(FindingState.NOT_MET);
    }

    @Test
    void it_is_not_applicable_only_when_all_of_them_are() {
        var objectives = objectives("3.1.18", FindingState.NOT_APPLICABLE);
        assertThat(Findings.following(objectives).of(id("3.1.18"))).hasValue(FindingState.NOT_APPLICABLE);
        objectives.put(ObjectiveId.parse("3.1.18[b]"), FindingState.MET);
        assertThat(Findings.following(objectives).of(id("3.1.18"))).hasValue(FindingState.MET);
    }

    @Test
    void objectives_that_do_not_exist_are_refused() {
        assertThatThrownBy(() -> Findings.following(Map.of(ObjectiveId.parse("3.1.2[c]"), FindingState.MET)))
                .hasMessageContaining("3.1.2[c]");
        assertThatThrownBy(() -> ObjectiveId.parse("3.1.2")).hasMessageContaining("3.1.1[a]");
        assertThatThrownBy(() -> Objectives.all().of(id("3.15.1"))).hasMessageContaining("3.15.1");
        assertThat(Objectives.all().exists(ObjectiveId.parse("3.15.1[a]"))).isFalse();
    }

    private static Map<ObjectiveId, FindingState> objectives(String requirement, FindingState state) {
        var objectives = new HashMap<ObjectiveId, FindingState>();
        Objectives.all().of(id(requirement)).forEach(objective -> objectives.put(objective, state));
        return objectives;
    }
}
