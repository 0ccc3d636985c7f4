package io.poamledger.app.cli;

import io.poamledger.app.server.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "import",
        description = {
            "Take a POA&M file (CSV, XLSX, of eMASS or FedRAMP too, or OSCAL as JSON, XML or YAML) into a system of the",
            "running server.",
            "Sending the same file again finishes what was interrupted and opens nothing twice. Of several versions of one",
            "register (--series) the newest is taken, with what the others show of how its items came to be so."
        })
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the file; of a series all its versions")
    private List<Path> files;

    @Option(names = "--series", description = "the files are versions of one register")
    private boolean series;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description =
                    "as of which a version was written, for each file in their order; without it their names say so")
    private List<String> days = List.of();

    @Option(names = "--system", paramLabel = "ID", required = true, description = "the system it is taken into")
    private String system;

    @Option(
            names = "--new-because",
            paramLabel = "WORDS",
            description = "why rows that look like an ended item are new; for all that do not say it in a column")
    private @Nullable String newBecause;

    @Option(
            names = "--map",
            paramLabel = "TITLE=FIELD",
            description = {
                "what a column is whose title does not say it: \"ECD=Scheduled completion date\", of dates also",
                "\"ECD=Scheduled completion date, day first\"; \"ECD=kept\" sets it aside. May be given several times"
            })
    private List<String> columns = List.of();

    @Option(
            names = "--keep-mapping",
            paramLabel = "NAME",
            description = "keep what --map says under this name; a file with the same titles is then read the same way")
    private @Nullable String keepMapping;

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "read the columns as they were kept under this name; else the titles find it")
    private @Nullable String mapping;

    @Option(
            names = "--leave-other-systems",
            description = "leave out rows that name another system; else they stop the import")
    private boolean leaveOtherSystems;

    @Option(
            names = "--take-broken-model",
            description = "take an OSCAL file although it breaks the published model; else that stops the import")
    private boolean takeBrokenModel;

    @Option(
            names = "--accept",
            paramLabel = "WHICH",
            description = {
                "which differences of items that are there are taken: all (but those that the ledger changed too),",
                "ROW, or ROW:FIELD. May be given several times; without it nothing that is there is changed"
            })
    private List<String> accepted = List.of();

    @Option(
            names = "--move-reason",
            paramLabel = "WORDS",
            description = "why dates move, where a row does not say it: \"VENDOR_DELAY: The part comes in March\"")
    private @Nullable String moveReason;

    @Option(names = "--dry-run", description = "only report what would be opened and what is wrong")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (series == (files.size() == 1)) {
            throw new Refusal("One file is taken at a time; several are versions of one register, with --series.");
        }
        for (var file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal("There is no file " + file + " that can be read.");
            }
        }
        var answer = send(new LocalServer(where.folder()));
        report(answer.body());
        if (!answer.accepted()) {
            throw new Refusal(answer.problem());
        }
        return 0;
    }

    private LocalServer.Answer send(LocalServer server) {
        var asked = new Asked(series ? "/api/imports/series" : "/api/imports")
                .with("system", system)
                .with("newBecause", newBecause)
                .with("mapping", mapping)
                .with("keepMapping", keepMapping)
                .with("map", columns)
                .with("accept", accepted)
                .with("moveReason", moveReason)
                .with("otherSystems", leaveOtherSystems ? "leave" : null)
                .with("brokenModel", takeBrokenModel ? "take" : null)
                .with("dryRun", String.valueOf(dryRun));
        try (var _ = dryRun ? null : progress(server)) {
            return series ? sendSeries(server, asked) : sendFile(server, asked);
        } catch (IOException e) {
            throw new Refusal("The files cannot be read: " + e.getMessage(), e);
        }
    }

    private LocalServer.Answer sendFile(LocalServer server, Asked asked) throws IOException {
        return server.post(
                asked.with("fileName", newest().getFileName().toString()).pathAndQuery(),
                "application/octet-stream",
                UUID.randomUUID().toString(),
                BodyPublishers.ofFile(newest()));
    }

    private LocalServer.Answer sendSeries(LocalServer server, Asked asked) throws IOException {
        var form = new FilesInAForm(files);
        return server.post(
                asked.with("day", days).pathAndQuery(),
                form.type(),
                UUID.randomUUID().toString(),
                form.body());
    }

    private Path newest() {
        return files.getLast();
    }

    private ImportProgress progress(LocalServer server) {
        return ImportProgress.of(
                server,
                new Asked("/api/imports").with("system", system).pathAndQuery(),
                newest().getFileName().toString(),
                spec.commandLine().getErr());
    }

    private void report(JsonNode body) {
        PrintWriter out = spec.commandLine().getOut();
        body.path("problems")
                .forEach(problem -> out.println("row " + problem.path("row").asString("?") + ", "
                        + problem.path("column").asString("?") + ": "
                        + problem.path("message").asString("")));
        out.println(body.toPrettyString());
        out.flush();
    }
}
