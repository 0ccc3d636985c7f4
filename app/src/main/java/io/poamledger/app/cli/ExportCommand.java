package io.poamledger.app.cli;

import io.poamledger.app.server.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Write the register of the running server, or the SPRS score sheet of a system, into a new file.",
            "The name of the file says whether it is a CSV, a workbook, a PDF, or a register of one system as OSCAL: .csv,",
            ".xlsx, .pdf, .json or .xml. As a PDF there are an item and the report on management's attention too."
        })
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    private static final Set<String> OSCAL = Set.of("json", "xml");
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "pdf", "json", "xml");

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "a file that does not exist yet")
    private Path file;

    @Option(names = "--system", paramLabel = "ID", description = "only of this system; without it, of all")
    private @Nullable String system;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "in whose columns a workbook is written: template (ours), emass or fedramp")
    private @Nullable String layout;

    @Option(names = "--score-sheet", description = "the SPRS score sheet of the system in place of its register")
    private boolean scoreSheet;

    @Option(names = "--item", paramLabel = "NUMBER", description = "a PDF of that item, such as ACME-0007")
    private @Nullable String item;

    @Option(names = "--management-attention", description = "a PDF of the report on management's attention")
    private boolean attention;

    @Option(names = "--paper", paramLabel = "SIZE", description = "the sheets of a PDF: letter or a4")
    private @Nullable String paper;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "as it was at the end of that day, such as 2026-07-05, or at that time of it")
    private @Nullable String asOf;

    @Option(names = "--by", paramLabel = "AXIS", description = "of a day in the past: recorded or claimed dates")
    private @Nullable String by;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var ending = ENDINGS.stream().filter(one -> name.endsWith("." + one)).findFirst();
        if (ending.isEmpty() || (scoreSheet && OSCAL.contains(ending.get()))) {
            throw new Refusal("The name " + file + " ends neither in .csv nor in .xlsx"
                    + (scoreSheet ? "." : ", nor in .pdf, nor in .json or .xml of OSCAL."));
        }
        var isPdf = ending.get().equals("pdf");
        if (isPdf ? scoreSheet || (item != null && attention) : item != null || attention || paper != null) {
            throw new Refusal("A PDF is of the register, of one item (--item) or of management's attention"
                    + " (--management-attention), and only a PDF is.");
        }
        if (Files.exists(file)) {
            throw new Refusal("There is a file " + file + " already; nothing was written.");
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal("There is no folder " + folder + "; nothing was written.");
        }
        if (scoreSheet && system == null) {
            throw new Refusal("A score sheet is of one system: --system ID.");
        }
        if (OSCAL.contains(ending.get()) && system == null) {
            throw new Refusal("An OSCAL plan is about one system: --system ID.");
        }
        if (layout != null && !layout.equalsIgnoreCase("template") && system == null) {
            throw new Refusal("A workbook in the columns of others is about one system: --system ID.");
        }
        if (layout != null && (scoreSheet || !ending.get().equals("xlsx"))) {
            throw new Refusal("Only a register in a workbook has a layout: leave --layout out.");
        }
        var server = new LocalServer(where.folder());
        server.download(asked(ending.get()).with("after", head(server)).pathAndQuery(), file);
        var out = spec.commandLine().getOut();
        out.println("Written: " + file);
        out.flush();
        return 0;
    }

    /** Whatever is in the ledger by now is in the file, though the read models may be behind. */
    private static String head(LocalServer server) {
        return server.get("/api/ledger").body().path("events").asString("0");
    }

    private Asked asked(String ending) {
        if (ending.equals("pdf")) {
            return document().with("paper", paper).with("asOf", asOf).with("by", by);
        }
        var asked = scoreSheet
                ? new Asked("/systems/" + Asked.encoded(String.valueOf(system)) + "/sprs." + ending)
                : new Asked("/register." + (OSCAL.contains(ending) ? "oscal." + ending : ending))
                        .with("state", "all")
                        .with("system", system)
                        .with("layout", layout);
        return asked.with("asOf", asOf).with("by", by);
    }

    private Asked document() {
        if (item != null) {
            return new Asked("/items/" + Asked.encoded(item) + ".pdf");
        }
        return attention
                ? new Asked("/reports/management-attention.pdf").with("system", system)
                : new Asked("/register.pdf").with("state", "all").with("system", system);
    }
}
