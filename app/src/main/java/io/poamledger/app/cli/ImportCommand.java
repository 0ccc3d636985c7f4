package io.poamledger.app.cli;

import io.poamledger.app.server.Refusal;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "Take a POA&M file (CSV, XLSX or OSCAL JSON) into a system of the running server.",
            "Sending the same file again finishes what was interrupted and opens nothing twice."
        })
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "the file")
    private Path file;

    @Option(names = "--system", paramLabel = "ID", required = true, description = "the system it is taken into")
    private String system;

    @Option(
            names = "--new-because",
            paramLabel = "WORDS",
            description = "why rows that look like an ended item are new; for all that do not say it in a column")
    private @Nullable String newBecause;

    @Option(names = "--dry-run", description = "only report what would be opened and what is wrong")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("There is no file " + file + " that can be read.");
        }
        var answer = send(new LocalServer(where.folder()));
        report(answer.body());
        if (!answer.accepted()) {
            throw new Refusal(answer.problem());
        }
        return 0;
    }

    private LocalServer.Answer send(LocalServer server) {
        var query = "/api/imports?system=" + encoded(system)
                + (newBecause == null ? "" : "&newBecause=" + encoded(newBecause)) + "&dryRun=" + dryRun + "&fileName="
                + encoded(file.getFileName().toString());
        try {
            return server.post(
                    query, "application/octet-stream", UUID.randomUUID().toString(), BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new Refusal("There is no file " + file + " that can be read.", e);
        }
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
