package io.poamledger.query.evidence;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.Bounds;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.vault.DamagedEvidence;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.NoSuchEvidence;
import io.poamledger.vault.StoredEvidence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The bytes of evidence, for those who may read its system. */
@RestController
final class EvidenceContent {

    /** What a browser may be told; anything else is just bytes, so that nothing in it can run. */
    private static final Set<String> SAFE =
            Set.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv", "application/json");

    private static final String PRIVATELY = "no-cache, private";
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceContent.class);

    private final Manifest manifest;
    private final EvidenceVault vault;
    private final CurrentCaller callers;

    EvidenceContent(Manifest manifest, EvidenceVault vault, CurrentCaller callers) {
        this.manifest = manifest;
        this.vault = vault;
        this.callers = callers;
    }

    /**
     * The bytes, as an attachment under their file name; streamed, never whole in memory, and never parts of them: no part could be compared
     * with the hash. Whoever has them already is told so without reading them.
     */
    @GetMapping("/api/evidence/{id}/content")
    void content(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var artifact = manifest.readable(id, callers.get(), LookedAt.now(EvidenceApi.NOTHING_YET))
                .artifact();
        isHere(artifact);
        if (new ServletWebRequest(request, response).checkNotModified("\"" + artifact.sha256() + "\"")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATELY);
            return;
        }
        try (var bytes = unaltered(artifact)) {
            headers(artifact, response);
            if (!request.getMethod().equals("HEAD")) {
                send(bytes, artifact, response);
            }
        }
    }

    private static void isHere(Artifact artifact) {
        artifact.custody().disposed().ifPresent(disposed -> {
            throw new ErrorResponseException(
                    HttpStatus.GONE,
                    problem(
                            HttpStatus.GONE,
                            "Evidence disposed of",
                            "'" + artifact.fileName() + "' was disposed of, having been kept through "
                                    + Bounds.words(disposed.keptThrough()) + "; its SHA-256 was " + artifact.sha256()),
                    null);
        });
        artifact.custody().elsewhere().ifPresent(there -> {
            throw new ErrorResponseException(
                    HttpStatus.NOT_FOUND,
                    problem(
                            HttpStatus.NOT_FOUND,
                            "Evidence kept elsewhere",
                            "'" + artifact.fileName() + "' is kept in " + there.place()
                                    + ", not here; its SHA-256 was stated to be " + artifact.sha256()),
                    null);
        });
    }

    /** @throws ErrorResponseException its bytes are lost, or are not those that were preserved */
    private InputStream unaltered(Artifact artifact) throws IOException {
        try {
            return vault.openVerified(new StoredEvidence(artifact.sha256(), artifact.size()));
        } catch (NoSuchEvidence e) {
            throw refused(
                    HttpStatus.GONE,
                    "Evidence lost",
                    "The bytes of '" + artifact.fileName()
                            + "' are no longer in the vault. An operator can put them back"
                            + " from a backup; the ledger still says what they were: SHA-256 " + artifact.sha256(),
                    e);
        } catch (DamagedEvidence e) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "Evidence altered",
                    "The bytes kept for '" + artifact.fileName()
                            + "' are not those that were preserved, so they are not"
                            + " handed out. An operator can put those back from a backup: SHA-256 " + artifact.sha256(),
                    e);
        }
    }

    private static ErrorResponseException refused(
            HttpStatus status, String title, String sentence, IOException reason) {
        LOG.warn("{}", sentence);
        return new ErrorResponseException(status, problem(status, title, sentence), reason);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(title);
        return problem;
    }

    private static void headers(Artifact artifact, HttpServletResponse response) {
        response.setContentType(
                SAFE.contains(artifact.mediaType()) ? artifact.mediaType() : MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(artifact.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATELY);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(artifact.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** @throws IllegalStateException they changed since they were verified: an answer that nobody handles is cut off, so that it fails */
    private static void send(InputStream bytes, Artifact artifact, HttpServletResponse response) throws IOException {
        try {
            bytes.transferTo(response.getOutputStream());
        } catch (DamagedEvidence e) {
            throw new IllegalStateException(
                    "The bytes of '" + artifact.fileName() + "' changed while they were sent", e);
        }
    }
}
