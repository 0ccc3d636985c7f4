package io.poamledger.exchange.oscal;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an OSCAL plan of action and milestones in JSON, any version 1.x. An item takes its risk, plan, milestones and
 * log from the risks it refers to. Of a date-time the calendar day in the offset as written is kept: {@code
 * 2024-01-01T05:00:00-04:00} is 2024-01-01.
 */
public final class OscalPoam {

    private static final String ROOT = "plan-of-action-and-milestones";

    private OscalPoam() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if it is no JSON (with line and column), no POA&amp;M, or has no items
     * @throws BeyondLimits if it is too large
     */
    public static ReadFile read(FileOnDisk file, Catalogue catalogue, Budget budget) throws IOException {
        var limits = budget.limits().oscal();
        if (file.size() > limits.bytes()) {
            throw new BeyondLimits("The OSCAL document is larger than " + limits.bytes() + " bytes");
        }
        var poam = poam(tree(file, limits));
        var entries = poam.path("poam-items");
        if (!entries.isArray() || entries.isEmpty()) {
            throw new UnreadableFile("This OSCAL POA&M has no poam-items; at least one is required");
        }
        if (entries.size() > limits.items()) {
            throw new BeyondLimits("The OSCAL document has " + entries.size() + " poam-items; at most " + limits.items()
                    + " are read");
        }
        var remarks = new Remarks(budget.limits());
        var items = new ArrayList<FileItem>();
        var document = new Document(poam, budget);
        for (var entry : entries) {
            var row = items.size() + 1;
            items.add(new ItemReader(document, entry, new Report(row, remarks), catalogue).read(row));
        }
        for (var kind : List.of("risk", "finding", "observation")) {
            for (var part : document.left(kind + "s")) {
                remarks.add(FileProblem.notice(
                        0,
                        kind + "s",
                        Document.text(part, "title")
                                .or(() -> Document.text(part, "description"))
                                .orElse(""),
                        "No item refers to this " + kind + "; it was left out"));
            }
        }
        return new ReadFile(
                FileFormat.OSCAL_JSON, file.name(), file.sha256(), items.size(), 0, List.of(), items, remarks.all());
    }

    private static JsonNode poam(JsonNode root) {
        var poam = root.path(ROOT);
        if (poam.isObject()) {
            return poam;
        }
        var found = root.isObject() ? String.join(", ", root.propertyNames()) : "a list";
        throw new UnreadableFile("This JSON is no OSCAL POA&M: it should hold one object named " + ROOT + ", but holds "
                + (found.isEmpty() ? "nothing" : found));
    }

    private static JsonNode tree(FileOnDisk file, Limits.Oscal limits) throws IOException {
        try (var in = file.open()) {
            return mapper(limits).readTree(in);
        } catch (StreamConstraintsException e) {
            throw new BeyondLimits("The JSON is larger than what is read of one: "
                    + e.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadableFile("The JSON is broken" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    private static JsonMapper mapper(Limits.Oscal limits) {
        var constraints = StreamReadConstraints.builder()
                .maxDocumentLength(limits.bytes())
                .maxTokenCount(limits.tokens())
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textCharacters())
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
    }
}
