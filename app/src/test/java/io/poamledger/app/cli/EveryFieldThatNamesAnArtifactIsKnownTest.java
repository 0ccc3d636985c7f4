package io.poamledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Events;
import io.poamledger.events.Sha256;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new event with a digest in it has to be told to {@link NamedArtifacts}, and to readers of docs/ledger-format.md. */
class EveryFieldThatNamesAnArtifactIsKnownTest {

    private static final List<String> ARTIFACTS = List.of(
            "AdjudicationRecorded.document.content",
            "EvidenceAttached.content",
            "EvidenceFinalised.content",
            "EvidencePreserved.content",
            "FindingReevaluated.evidence[].content",
            "ItemClosed.evidence[].content",
            "RequirementFindingRecorded.evidence[].content");

    /** Kept elsewhere, not seen by us: nothing here can have those bytes. */
    private static final List<String> REFERENCES = List.of(
            "EvidenceReferenced.content",
            "FindingReevaluated.referenced[].content",
            "ItemClosed.referenced[].content",
            "ReferenceRehashed.found",
            "RequirementFindingRecorded.referenced[].content");

    /** Name none, and say which need not be here. */
    private static final List<String> OF_ARTIFACTS = List.of("EvidenceReferenced", "EvidenceDisposed");

    private static final List<String> OF_OTHER_THINGS = List.of(
            "AffirmationSubmitted.manifest",
            "AffirmationSubmitted.basis.pack.hash",
            "AssessmentCompleted.pack.hash",
            "CloseoutFinalised.basis.pack.hash",
            "ConditionalStatusGranted.basis.pack.hash",
            "ConditionalStatusTerminated.basis.pack.hash",
            "FinalStatusGranted.basis.pack.hash",
            "ImportStarted.file",
            "RepresentationRecorded.basis.pack.hash");

    @Test
    void in_the_code_and_in_the_documentation() throws IOException {
        var found = Events.byName().entrySet().stream()
                .flatMap(event -> digests(event.getValue(), event.getKey()))
                .sorted()
                .toList();
        var page = Files.readString(Path.of("../docs/ledger-format.md"));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ARTIFACTS, REFERENCES, OF_OTHER_THINGS)
                        .flatMap(List::stream)
                        .toList());
        assertThat(page).contains(ARTIFACTS).contains(REFERENCES).contains("basis.pack.hash", "ImportStarted.file");
        assertThat(Stream.concat(
                        ARTIFACTS.stream().map(field -> field.replaceFirst("\\..*", "")), OF_ARTIFACTS.stream()))
                .containsExactlyInAnyOrderElementsOf(NamedArtifacts.NAMES);
    }

    private static Stream<String> digests(Class<?> record, String name) {
        return record.isRecord()
                ? Arrays.stream(record.getRecordComponents()).flatMap(field -> digests(field, name))
                : Stream.empty();
    }

    private static Stream<String> digests(RecordComponent field, String name) {
        return digests(field.getGenericType(), name + "." + field.getName());
    }

    private static Stream<String> digests(Type type, String name) {
        return switch (type) {
            case Class<?> same when same == Sha256.class -> Stream.of(name);
            case Class<?> other when other.getName().startsWith("io.poamledger.") -> digests(other, name);
            case ParameterizedType of ->
                digests(of.getActualTypeArguments()[0], of.getRawType() == List.class ? name + "[]" : name);
            default -> Stream.empty();
        };
    }
}
