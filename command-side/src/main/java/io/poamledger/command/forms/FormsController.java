package io.poamledger.command.forms;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.NotAllowed;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.labels.WrittenItems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Forms as parts of a page, which names commands and ids only: {@code GET /forms/ReviseWeakness?item=acme/7&at=12} is one form,
 * {@code GET /forms?item=acme/7&milestone=1&at=12} all that the caller may give now, {@code GET /forms/for-many} those for several items. What is refused is answered in words, as a part
 * of a page too. Other parameters have the names of fields, and are not asked for again.
 */
@Hidden
@Controller
final class FormsController {

    /** Tells a script on a page that an answer is made to be shown in it. */
    private static final String PART = "X-POAM-Form";

    private static final String AT = "at";

    private final Offered offered;
    private final WrittenItems items;
    private final CurrentCaller callers;

    FormsController(Offered offered, WrittenItems items, CurrentCaller callers) {
        this.offered = offered;
        this.items = items;
        this.callers = callers;
    }

    @GetMapping("/forms/{command}")
    ModelAndView form(
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response) {
        response.setHeader(PART, "one");
        var caller = callers.get();
        return inWords(
                caller,
                () -> new ModelAndView(
                        "forms/single",
                        Map.of("form", offered.one(caller, command, named(caller, asked), version(asked)))));
    }

    @GetMapping("/forms/for-many")
    ModelAndView forMany(HttpServletResponse response) {
        response.setHeader(PART, "many");
        var caller = callers.get();
        return inWords(caller, () -> new ModelAndView("forms/many", Map.of("forms", offered.forMany(caller))));
    }

    @GetMapping("/forms")
    ModelAndView forms(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) {
        response.setHeader(PART, "all");
        var caller = callers.get();
        return inWords(caller, () -> all(caller, asked));
    }

    private ModelAndView all(Caller caller, MultiValueMap<String, String> asked) {
        var milestones = Objects.requireNonNullElse(asked.remove(Named.MILESTONE), List.<String>of());
        var all = offered.all(caller, named(caller, asked), milestones, version(asked));
        return new ModelAndView("forms/offered", Map.of("offered", all, "items", items.by(caller)));
    }

    private Named named(Caller caller, MultiValueMap<String, String> asked) {
        var named = asked.toSingleValueMap();
        named.remove(AT);
        named.computeIfPresent(
                Named.ITEM,
                (_, written) -> Given.accepted(
                                Named.ITEM, written, () -> items.by(caller).item(written))
                        .toString());
        return new Named(named);
    }

    private static OptionalLong version(MultiValueMap<String, String> asked) {
        var text = asked.getFirst(AT);
        if (text == null || text.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            throw new Malformed(AT, text, "'at' is the version that the page shows, not '" + text + "'");
        }
    }

    private ModelAndView inWords(Caller caller, Supplier<ModelAndView> answer) {
        try {
            return answer.get();
        } catch (NotAllowed e) {
            return refusal(caller, HttpStatus.FORBIDDEN, e);
        } catch (NotNow e) {
            return refusal(caller, HttpStatus.CONFLICT, e);
        } catch (Malformed e) {
            return refusal(caller, HttpStatus.BAD_REQUEST, e);
        } catch (NoSuchForm e) {
            return refusal(caller, HttpStatus.NOT_FOUND, e);
        }
    }

    private ModelAndView refusal(Caller caller, HttpStatus status, RuntimeException why) {
        var sentence = items.by(caller).shown(String.valueOf(why.getMessage()));
        return new ModelAndView("forms/refusal", Map.of("why", sentence), status);
    }
}
