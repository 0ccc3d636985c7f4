package io.poamledger.app;

import io.poamledger.cmmc.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Systems at every stage of their CMMC life, one for each form that needs its stage: as many as are asked for. */
final class SystemsUnderAssessment {

    /** A stage, and what its forms are. */
    enum Stage {
        UNDER_WAY(
                "RecordRequirementFinding",
                "RecordFindings",
                "RecordFindingsFromTable",
                "RecordAdjudication",
                "CompleteAssessment"),
        COMPLETED("FileAppeal"),
        APPEALED("ReevaluateFinding", "DecideAppeal"),
        PLANNED("DeclareConditionalStatus"),
        ALL_MET("GrantFinalStatus"),
        CONDITIONAL("FinaliseCloseout", "WithdrawRepresentation"),
        CHANGED("DecideChangeSignificance"),
        /** A status of more than six years ago, whose evidence need not be kept any more. */
        LONG_AGO("DisposeEvidence");

        private final List<String> commands;

        Stage(String... commands) {
            this.commands = List.of(commands);
        }

        static Optional<Stage> of(String command) {
            for (var stage : values()) {
                if (stage.commands.contains(command)) {
                    return Optional.of(stage);
                }
            }
            return Optional.empty();
        }
    }

    private static final List<String> SEVERAL = List.of("3.1.1", "3.1.2", "3.5.3");
    private static final List<String> ONE = List.of("3.1.9");

    private final LocalProgram program;
    private final Path folder;
    private int systems;

    SystemsUnderAssessment(LocalProgram program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The page of a new system at that stage, or of its evidence. */
    String another(Stage stage) {
        var system = "stage-" + ++systems;
        program.registersTheSystem(system, "ST" + systems);
        var artifacts = artifacts(system);
        var position = switch (stage) {
            case UNDER_WAY -> underWay(system, SEVERAL, artifacts);
            case COMPLETED -> completed(system, SEVERAL, artifacts);
            case APPEALED -> appealed(system, artifacts);
            case PLANNED -> planned(system, artifacts);
            case ALL_MET -> completed(system, List.of(), artifacts);
            case CONDITIONAL -> conditional(system, artifacts);
            case LONG_AGO -> longAgo(system, artifacts);
            case CHANGED -> tell("RecordChange", system, """
                            "description": "Wireless in the workshop", "changedOn": "%s\"""".formatted(ago(5)));
        };
        var page = stage == Stage.LONG_AGO ? "/evidence/" + artifacts.getFirst() : "/systems/" + system;
        return page + "?after=" + position;
    }

    private List<String> artifacts(String system) {
        var artifacts = new ArrayList<String>();
        for (var number = 1; number <= 3; number++) {
            try {
                var file = Files.writeString(folder.resolve(system + "-" + number + ".txt"), system + number);
                artifacts.add(program.preserves(file, system).accepted().id("evidenceId"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            tell("FinaliseEvidence", system, "\"evidenceId\": \"%s\"".formatted(artifacts.getLast()));
        }
        return artifacts;
    }

    private long longAgo(String system, List<String> artifacts) {
        var day = ago(7 * 365);
        tell("StartAssessment", system, """
                "purpose": "STATUS", "assessedBy": "SELF", "scope": "all", "assessor": "Ada", "startedOn": "%s\"""".formatted(day));
        var all = Catalogue.inForce().requirements().stream()
                .map(requirement -> requirement.id().value())
                .toList();
        finds(system, 1, all, "MET", artifacts.getFirst());
        tellAssessment("CompleteAssessment", system, 1, "\"completedOn\": \"%s\"".formatted(day));
        return tell("GrantFinalStatus", system, """
                "assessmentId": "%s/assessment/1", "statusDate": "%s\"""".formatted(system, day));
    }

    private long underWay(String system, List<String> notMet, List<String> artifacts) {
        tell("IssueSecurityPlan", system, """
                "version": %s, "issuedOn": "%s", "changes": "new\"""".formatted(quoted(Typed.line("sspVersion", "text")), ago(20)));
        tell("StartAssessment", system, """
                "purpose": "STATUS", "assessedBy": "SELF", "scope": "all", "assessor": "Ada", "startedOn": "%s\"""".formatted(ago(10)));
        var met = Catalogue.inForce().requirements().stream()
                .map(requirement -> requirement.id().value())
                .filter(id -> !notMet.contains(id))
                .toList();
        var position = finds(system, 1, met, "MET", artifacts.getFirst());
        return notMet.isEmpty() ? position : finds(system, 1, notMet, "NOT_MET", null);
    }

    private long finds(String system, int assessment, List<String> ids, String finding, @Nullable String artifact) {
        return tellAssessment("RecordFindings", system, assessment, """
                "requirements": [%s], "finding": "%s", "evidence": [%s]""".formatted(
                        ids.stream().map(SystemsUnderAssessment::quoted).collect(Collectors.joining(", ")),
                        finding,
                        artifact == null ? "" : quoted(artifact)));
    }

    private long completed(String system, List<String> notMet, List<String> artifacts) {
        underWay(system, notMet, artifacts);
        return tellAssessment("CompleteAssessment", system, 1, "\"completedOn\": \"%s\"".formatted(ago(5)));
    }

    private long appealed(String system, List<String> artifacts) {
        completed(system, SEVERAL, artifacts);
        return tellAssessment("FileAppeal", system, 1, """
                "requirements": ["3.1.1"], "filedTo": "them", "filedOn": "%s", "grounds": "so\"""".formatted(ago(4)));
    }

    private long planned(String system, List<String> artifacts) {
        completed(system, ONE, artifacts);
        return tell("OpenWeakness", system, """
                "kind": "ASSESSMENT", "requirement": "3.1.9", "title": "No notice of %s", "dueOn": "%s\"""".formatted(system, Typed.today().plusDays(90)));
    }

    private long conditional(String system, List<String> artifacts) {
        planned(system, artifacts);
        tell("DeclareConditionalStatus", system, """
                "assessmentId": "%s/assessment/1", "statusDate": "%s\"""".formatted(system, ago(5)));
        program.command("RecordProgress", """
                {"itemId": "%s/1", "progress": "done", "reportedBy": "Olive"}""".formatted(system)).accepted();
        program.command("CloseWithEvidence", """
                {"itemId": "%s/1", "completedOn": "%s", "actionsTaken": "done", "deviations": "none", "sspVersion": "1",
                 "evidence": ["%s"], "waiver": "nobody else"}""".formatted(system, ago(3), artifacts.getFirst()))
                .accepted();
        tell("StartAssessment", system, """
                "purpose": "CLOSEOUT", "assessedBy": "SELF", "scope": "all", "assessor": "Ada", "startedOn": "%s\"""".formatted(ago(3)));
        finds(system, 2, ONE, "MET", artifacts.getFirst());
        return tell("RecordStatement", system, """
                "kind": "STATUS_CLAIMED", "claimed": "CONDITIONAL_LEVEL_2_SELF", "madeOn": "%s", "madeTo": "Prime", "words": "so\"""".formatted(ago(3)));
    }

    private long tell(String command, String system, String fields) {
        return program.command(command, "{\"systemId\": \"%s\", %s}".formatted(system, fields))
                .accepted()
                .position();
    }

    private long tellAssessment(String command, String system, int number, String fields) {
        return program.command(
                        command, "{\"assessmentId\": \"%s/assessment/%d\", %s}".formatted(system, number, fields))
                .accepted()
                .position();
    }

    private static LocalDate ago(int days) {
        return Typed.today().minusDays(days);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    /** One of each. */
    Map<Stage, String> all() {
        return List.of(Stage.values()).stream().collect(Collectors.toMap(stage -> stage, this::another));
    }
}
