package io.poamledger.query.paper;

import io.poamledger.exchange.pdf.TaggedPdf;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.By;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Answers with a page as a PDF. One is laid out at a time, and none larger than the heap has room for beside everything else. */
@Component
public final class Paper {

    /** Rows of a table that a document has at most. */
    public static final int ROWS = 500;

    private static final int CHARACTERS = 1_500_000;
    private static final int SECONDS = 30;

    private final Semaphore turn = new Semaphore(1, true);
    private final ThymeleafViewResolver views;
    private final Frame frame;

    Paper(ThymeleafViewResolver views, Frame frame) {
        this.views = views;
        this.frame = frame;
    }

    /**
     * What stands on each page of what is seen from now, or from the moment of the page that is answered.
     *
     * @param then how many events counted at that moment; what was true is known by all that there are now
     */
    public String moment(LocalDate today, long then, Parameters asked) {
        var surroundings = frame.now();
        var claimed = asked.oneOf("by", By.class).filter(By.CLAIMED::equals).isPresent();
        return surroundings
                .moment()
                .past()
                .map(past -> past
                        + "; ledger position %,d"
                                .formatted(claimed ? surroundings.age().position() : then))
                .orElseGet(() -> "As of " + today + "; ledger "
                        + surroundings.age().inWords().replaceFirst("as of ", ""));
    }

    /**
     * A selection that is too large.
     *
     * @param words what there is of it
     */
    public static ErrorResponseException tooLarge(String words) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, words + " Ask for fewer, or take the CSV or the workbook.");
    }

    /** @param template whose fragment {@code content} is shown */
    public void print(
            Sheet sheet, String template, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!taken()) {
            var refusal =
                    refused(HttpStatus.SERVICE_UNAVAILABLE, "Other documents are being laid out. Try again later.");
            refusal.getHeaders().add(HttpHeaders.RETRY_AFTER, "5");
            throw refusal;
        }
        try {
            write(sheet, content(template, model, request, response), response);
        } finally {
            turn.release();
        }
    }

    private boolean taken() {
        try {
            return turn.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String content(String template, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var buffer = new Buffer(response);
        try {
            Objects.requireNonNull(views.resolveViewName(template + " :: content", Locale.ENGLISH))
                    .render(model.asMap(), request, buffer);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new String(buffer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void write(Sheet sheet, String content, HttpServletResponse response) throws IOException {
        if (content.length() > CHARACTERS) {
            throw tooLarge("A PDF is made of at most %,d characters of a page, and this has %,d."
                    .formatted(CHARACTERS, content.length()));
        }
        var printed = PrintedPage.of(sheet, frame.now().organisation(), content);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sheet.file() + ".pdf\"");
        TaggedPdf.write(printed.document(), printed.number(), response.getOutputStream());
    }

    private static ErrorResponseException refused(HttpStatus status, String words) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, words), null);
    }

    /** Keeps a page to itself, and its type too. */
    private static final class Buffer extends ContentCachingResponseWrapper {

        Buffer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(@Nullable String type) {}

        @Override
        public void setCharacterEncoding(@Nullable String encoding) {}

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }
    }
}
