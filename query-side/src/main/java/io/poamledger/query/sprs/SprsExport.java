package io.poamledger.query.sprs;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The SPRS score sheet of a system, now or as of a moment. */
@Controller
final class SprsExport {

    private final SystemsAt systemsAt;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    SprsExport(SystemsAt systemsAt, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.systemsAt = systemsAt;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    @GetMapping("/systems/{id}/sprs.csv")
    @AsOf.Asked
    @By.Asked
    void csv(@PathVariable String id, Parameters asked, HttpServletResponse response) throws IOException {
        var sheet = entry(id, asked).sheet();
        attachment(response, "text/csv;charset=UTF-8", "sprs.csv");
        sheet.writeCsv(response.getOutputStream());
    }

    @GetMapping("/systems/{id}/sprs.xlsx")
    @AsOf.Asked
    @By.Asked
    void xlsx(@PathVariable String id, Parameters asked, HttpServletResponse response) throws IOException {
        var sheet = entry(id, asked).sheet();
        attachment(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "sprs.xlsx");
        sheet.writeXlsx(response.getOutputStream());
    }

    private SprsEntry entry(String id, Parameters asked) {
        var known = systems.readable(callers.get(), id, asked);
        var system = systemsAt.of(systemsAt.asked(known, asked));
        var missing = frame.lacking(QuestionName.CMMC)
                .in(new AskedSystems(List.of(known)))
                .incomplete();
        var moment = moments.asked(asked)
                .map(then -> then.words(system.from().by()))
                .orElse(system.from().day().toString());
        return new SprsEntry(
                system,
                moment + "; " + frame.age().inWords()
                        + (missing > 0 ? "; incomplete: " + missing + " events are missing" : ""));
    }

    private static void attachment(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
