package io.poamledger.exchange.oscal;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.Unseen;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.WrittenHere.Columns;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.oscal.model.DocumentTree;
import io.poamledger.exchange.oscal.model.ModelCheck;
import io.poamledger.exchange.oscal.model.SeenTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads an OSCAL plan of action and milestones in JSON, XML or YAML, any version 1.x. An item takes its risk, plan, milestones and
 * log from the risks it refers to. Of a date-time the calendar day in the offset as written is kept: {@code
 * 2024-01-01T05:00:00-04:00} is 2024-01-01.
 */
public final class OscalPoam {

    private OscalPoam() {}

    private static final Set<String> OF_EVERY_DOCUMENT =
            Set.of("title", "published", "last-modified", "version", "oscal-version", "roles", "parties");

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if it is broken (with line and column), no POA&amp;M, or has no items
     * @throws BeyondLimits if it is too large
     */
    public static ReadFile read(
            FileOnDisk file, FileFormat form, ModelFaults faults, Catalogue catalogue, Budget budget)
            throws IOException {
        var limits = budget.limits().oscal();
        var poam = DocumentTree.poam(file, form, limits);
        var entries = poam.path("poam-items");
        if (!entries.isArray() || entries.isEmpty()) {
            throw new UnreadableFile("This OSCAL POA&M has no poam-items; at least one is required");
        }
        if (entries.size() > limits.items()) {
            throw new BeyondLimits("The OSCAL document has " + entries.size() + " poam-items; at most " + limits.items()
                    + " are read");
        }
        var remarks = new Remarks(budget.limits());
        SeenTexts.only(
                poam,
                (path, text) -> remarks.add(FileProblem.notice(
                        row(path),
                        path,
                        Unseen.shown(text),
                        Remarks.unseen(Unseen.firstIn(text).orElseThrow().name()))));
        ModelCheck.check(poam, fault -> remarks.add(remark(fault, faults)));
        var items = new ArrayList<FileItem>();
        var document = new Document(poam, budget);
        var row = 0;
        for (var entry : entries) {
            row++;
            if (isVoid(entry)) {
                new ItemReader(document, entry, new Report(row, new Remarks(budget.limits())), catalogue).read(row);
                remarks.add(FileProblem.notice(row, Own.STATUS, "void", "A void item is none; it was left out"));
            } else {
                items.add(new ItemReader(document, entry, new Report(row, remarks), catalogue).read(row));
            }
        }
        unread(poam, remarks);
        for (var kind : List.of("risk", "finding", "observation", "resource")) {
            for (var part : document.left(kind + "s")) {
                remarks.add(FileProblem.notice(
                        0,
                        kind + "s",
                        Document.text(part, "title")
                                .or(() -> Document.text(part, "description"))
                                .or(() -> Document.text(part.path("rlinks").path(0), "href"))
                                .orElse(""),
                        "No item refers to this " + kind + "; it was left out"));
            }
        }
        return new ReadFile(
                form,
                file.name(),
                file.sha256(),
                row,
                row - items.size(),
                List.of(),
                items,
                remarks.all(),
                Own.first(poam.path("metadata"), Own.POSITION)
                        .map(said -> new WrittenHere(Columns.OSCAL, WrittenHere.read(said), Map.of())));
    }

    /** What a document says of itself and of its system, and no item is made of. */
    private static void unread(JsonNode poam, Remarks remarks) {
        var plan = poam.path("import-ssp").path("href").asString("");
        if (!plan.isEmpty()) {
            remarks.add(FileProblem.notice(
                    0,
                    "/import-ssp",
                    plan,
                    "The security plan that the document names is not read, and its address not kept"));
        }
        var parts = poam.path("metadata").propertyNames().stream()
                .filter(name -> !OF_EVERY_DOCUMENT.contains(name))
                .collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            remarks.add(FileProblem.notice(0, "/metadata", parts, "These parts are about the document and not read"));
        }
        if (!poam.path("local-definitions").isEmpty()) {
            remarks.add(FileProblem.notice(
                    0,
                    "/local-definitions",
                    String.join(", ", poam.path("local-definitions").propertyNames()),
                    "What the document defines of its system is not read"));
        }
    }

    /** What is not where it belongs may be lost or misread; a value in another form is still read. */
    private static FileProblem remark(ModelCheck.Fault fault, ModelFaults faults) {
        return faults == ModelFaults.REFUSED && !fault.isInForm()
                ? FileProblem.error(row(fault.path()), fault.path(), fault.value(), fault.message())
                : FileProblem.notice(row(fault.path()), fault.path(), fault.value(), fault.message());
    }

    /** That of the item it is in, where it is in one. */
    private static int row(String path) {
        var steps = path.split("/", -1);
        return steps.length > 2 && steps[1].equals("poam-items") ? Integer.parseInt(steps[2]) + 1 : 0;
    }

    /** In a document of a ledger. */
    private static boolean isVoid(JsonNode entry) {
        return Own.first(entry, Own.STATUS).equals(Optional.of("void"));
    }
}
