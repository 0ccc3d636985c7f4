package io.poamledger.command.intake;

import io.poamledger.access.CurrentCaller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.command.Given;
import io.poamledger.command.Rejected;
import io.poamledger.command.api.Problem;
import io.poamledger.command.api.RequestHeaders;
import io.poamledger.command.api.Turns;
import io.poamledger.command.intake.rows.ImportReport;
import io.poamledger.command.json.TooLarge;
import io.poamledger.command.upload.UploadSettings;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.oscal.ModelFaults;
import io.poamledger.exchange.reading.PoamFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code POST /api/imports?system=ID&dryRun=true|false}: a POA&amp;M file into a system; what may be said with it, {@link AskedOfAFile}
 * reads. The file is the part {@code file} of a form, or the whole body with its name in the parameter {@code fileName}; what it is, its content says.
 *
 * <p>Answers an {@link ImportReport}: 200 for a dry run, with problems or without; 201 when items were opened; 200 when all
 * were there. A file with problems is refused as a whole: 422, a problem detail with the report as its member
 * {@code report}. A file that cannot be read at all is a 400, one beyond
 * the {@link Limits} of reading a 413. No {@code Idempotency-Key} is needed: the file is its own. One
 * file is read and taken at a time; others wait for it.
 */
@RestController
class ImportController {

    /** The memory that one file may take is there once. */
    private final Turns imports = new Turns(
            1,
            4,
            Duration.ofSeconds(30),
            "Another import is running and others wait for it. Send the file again in a while; nothing of it was taken.");

    private final Intake intake;
    private final CurrentCaller callers;
    private final UploadSettings settings;
    private final KeptMappings kept;
    private final Clock clock;

    ImportController(Intake intake, CurrentCaller callers, UploadSettings settings, KeptMappings kept, Clock clock) {
        this.intake = intake;
        this.callers = callers;
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    @AskedOfAFile.Documented
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> form(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest http)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            return taken(
                    (mappings, faults) -> read(bytes, name(file.getOriginalFilename()), mappings, faults),
                    system,
                    dryRun,
                    http);
        }
    }

    @AskedOfAFile.Documented
    @PostMapping("/api/imports")
    ResponseEntity<?> body(
            @RequestParam(required = false) @Nullable String fileName,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest http)
            throws IOException {
        var bytes = http.getInputStream();
        return taken((mappings, faults) -> read(bytes, name(fileName), mappings, faults), system, dryRun, http);
    }

    /**
     * Versions of one register: the newest is taken, with what the others show of how its items came to be so.
     *
     * @param day as of which each file was written, in the order of the files; without it their names say so
     */
    @AskedOfAFile.Documented
    @PostMapping(path = "/api/imports/series", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> series(
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @Nullable List<String> day,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest http)
            throws IOException {
        var versions = UploadedSeries.of(file, day == null ? List.of() : day, LocalDate.now(clock));
        return taken(
                (mappings, faults) -> versions.read((bytes, name) -> read(bytes, name, mappings, faults)),
                system,
                dryRun,
                http,
                "day");
    }

    /** Reads what was sent, once it is known what its columns are. */
    private interface Reading {
        ReadFile read(Mappings mappings, ModelFaults faults) throws IOException;
    }

    private static String name(@Nullable String fileName) {
        return fileName == null || fileName.isBlank() ? "file" : fileName;
    }

    /** @param also parameters that only this way of sending knows */
    private ResponseEntity<?> taken(
            Reading reading, @Nullable String system, boolean dryRun, HttpServletRequest http, String... also)
            throws IOException {
        var line = Given.text("system", system);
        var into = Given.accepted("system", line, () -> new SystemId(line));
        var asked = new AskedOfAFile(http).known(also);
        var choices = asked.choices();
        var said = asked.columns();
        var faults = asked.brokenModel();
        var caller = callers.get();
        caller.require(into, Role.COMPLIANCE_MANAGER);
        try (var _ = imports.take()) {
            var mappings = kept.with(said, asked.mapping(), into);
            var file = reading.read(mappings, faults);
            if (dryRun) {
                return ResponseEntity.ok(intake.dryRun(caller, into, file, choices));
            }
            asked.keepMapping()
                    .ifPresent(name -> intake.keep(caller, into, name, said, RequestHeaders.correlationId(http)));
            var report = intake.take(caller, into, file, choices, RequestHeaders.correlationId(http));
            return report.isRefused() ? refused(report) : answer(report);
        } catch (UnreadableFile e) {
            return unreadable(e);
        }
    }

    /** Where the columns are seen but not understood, the answer shows them, so that somebody can say what they are. */
    private static ResponseEntity<?> unreadable(UnreadableFile e) {
        if (e.columns().isEmpty()) {
            throw e;
        }
        var problem = Problem.malformed(String.valueOf(e.getMessage()));
        problem.setProperty("columns", e.columns());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ReadFile read(InputStream bytes, String fileName, Mappings mappings, ModelFaults faults)
            throws IOException {
        var limits = Limits.DEFAULT.withFileBytes(settings.importFile().toBytes());
        try {
            return PoamFiles.read(bytes, fileName, mappings, faults, Catalogue.inForce(), limits);
        } catch (BeyondLimits e) {
            throw new TooLarge(e.getMessage() + "; nothing of it was taken.");
        }
    }

    private static ResponseEntity<ImportReport> answer(ImportReport report) {
        return ResponseEntity.status(report.opened() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(report);
    }

    /** Why a file is not taken, and every row's problems. */
    private static ResponseEntity<ProblemDetail> refused(ImportReport report) {
        var problems = report.problems().size();
        var problem = Problem.of(new Rejected(
                "IMPORT_HAS_PROBLEMS",
                "The file has " + problems + (problems == 1 ? " problem" : " problems")
                        + "; nothing of it was stored. Put right what the report names, and send it again."));
        problem.setProperty("report", report);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
