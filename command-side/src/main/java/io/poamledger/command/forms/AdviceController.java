package io.poamledger.command.forms;

import io.poamledger.command.description.Advised;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/advice?on=ACTIONS&text=WORDS}: what to think about in a text of a plan while it is typed. Nothing is refused for it. */
@RestController
final class AdviceController {

    /**
     * A remark on the words.
     *
     * @param trigger the words that triggered it
     * @param instead what to write instead
     */
    record OnWords(String trigger, String why, String instead) {}

    /** At most one: the first thing to think about. */
    @GetMapping("/api/advice")
    List<OnWords> advice(@RequestParam Advised on, @RequestParam String text) {
        return on.on(text).stream()
                .map(remark -> new OnWords(remark.trigger(), remark.why(), remark.instead()))
                .toList();
    }
}
