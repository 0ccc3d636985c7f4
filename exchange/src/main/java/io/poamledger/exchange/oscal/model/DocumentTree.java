package io.poamledger.exchange.oscal.model;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as one tree, in whatever form it was written: the tree is that of its JSON. */
public final class DocumentTree {

    private DocumentTree() {}

    /**
     * The POA&amp;M that a file holds.
     *
     * @throws UnreadableFile it is broken, with line and column, or no POA&amp;M
     * @throws BeyondLimits it is too large
     */
    public static JsonNode poam(FileOnDisk file, FileFormat form, Limits.Oscal limits) throws IOException {
        if (file.size() > limits.bytes()) {
            throw new BeyondLimits("The OSCAL document is larger than " + limits.bytes() + " bytes");
        }
        return switch (form) {
            case OSCAL_XML -> XmlTree.read(file, limits);
            case OSCAL_YAML -> poam(YamlTree.read(file, limits), "YAML");
            default -> poam(json(file, limits), "JSON");
        };
    }

    private static JsonNode poam(JsonNode root, String form) {
        var poam = root.path(Sink.ROOT);
        if (poam.isObject()) {
            return poam;
        }
        var found = root.isObject() ? String.join(", ", root.propertyNames()) : "a list";
        throw new UnreadableFile("This " + form + " is no OSCAL POA&M: it should hold one object named " + Sink.ROOT
                + ", but holds " + (found.isEmpty() ? "nothing" : found));
    }

    private static JsonNode json(FileOnDisk file, Limits.Oscal limits) throws IOException {
        try (var in = file.open()) {
            return mapper(limits).readTree(in);
        } catch (StreamConstraintsException e) {
            throw new BeyondLimits("The document is larger than what is read of one: "
                    + e.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadableFile("The JSON is broken" + place + ": " + said(e), e);
        }
    }

    /** Without where the parser has it from, which it leaves out. */
    private static String said(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).replaceAll("(?s)\\s*[(]?(?:start marker at )?\\[Source: .*", "");
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
