package io.poamledger.query.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.InWords;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.writing.PoamTable;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The files that came in, the form that sends one, and the empty template. */
@Controller
final class Imports {

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    Imports(JdbcClient views, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.views = views;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param imports newest first; at most 200 */
    record Answer(List<ImportedFile> imports, @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/imports")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    @ResponseBody
    Answer imports(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        return new Answer(files(moments.lookedAt(scope, asked)), frame.incomplete(scope, QuestionName.IMPORTS));
    }

    @GetMapping("/imports")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String imports(Parameters asked, Model model) {
        var caller = callers.get();
        var scope = systems.asked(caller, asked);
        model.addAttribute("crumbs", List.of(new Crumb("Import", "")));
        model.addAttribute("asked", asked.all());
        var from = moments.lookedAt(scope, asked);
        model.addAttribute("moment", from.words());
        model.addAttribute("files", files(from));
        model.addAttribute("fields", Mapping.choices());
        model.addAttribute("reasons", reasons());
        model.addAttribute(
                "targets",
                systems.readable(caller, asked).systems().stream()
                        .filter(system -> caller.may(system.id(), Role.COMPLIANCE_MANAGER))
                        .toList());
        return "imports/imports";
    }

    @GetMapping("/template.csv")
    void csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"poam-template.csv\"");
        PoamTable.writeTemplateAsCsv(Catalogue.inForce(), Optional.empty(), response.getOutputStream());
    }

    @GetMapping("/template.xlsx")
    void xlsx(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"poam-template.xlsx\"");
        PoamTable.writeTemplateAsXlsx(Catalogue.inForce(), Optional.empty(), response.getOutputStream());
    }

    /** Why dates move, each as it is sent and in words. */
    private static Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : MoveReason.values()) {
            reasons.put(reason.name(), InWords.of(reason));
        }
        return reasons;
    }

    private List<ImportedFile> files(LookedAt from) {
        return views.sql("""
                        SELECT f.*, completed_at < a.value ->> '$.end' AS completed,
                            (SELECT count(DISTINCT number) FROM imports_items i WHERE i.system = f.system
                                AND i.sha256 = f.sha256 AND at < a.value ->> '$.end') AS touched,
                            (SELECT count(*) FROM imports_items i WHERE i.system = f.system AND i.sha256 = f.sha256
                                AND opened AND at < a.value ->> '$.end') AS opened
                        FROM json_each(?) a JOIN imports_files f ON f.system = a.value ->> '$.system'
                            AND started_at < a.value ->> '$.end'
                        ORDER BY place DESC LIMIT 200""")
                .param(from.json())
                .query((row, _) -> {
                    var system = from.scope().system(Columns.given(row, "system"));
                    return new ImportedFile(
                            Columns.given(row, "id"),
                            system.id().value(),
                            system.name(),
                            Columns.given(row, "file_name"),
                            Columns.given(row, "sha256"),
                            Columns.given(row, "format"),
                            row.getInt("items"),
                            row.getInt("skipped"),
                            row.getInt("opened"),
                            row.getInt("touched") - row.getInt("opened"),
                            row.getBoolean("completed"),
                            system.local(Columns.instant(row, "started_at")),
                            Columns.given(row, "name"));
                })
                .list();
    }
}
