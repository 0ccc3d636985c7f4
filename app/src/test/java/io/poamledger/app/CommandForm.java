package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.poamledger.app.FormsAndTheirItems.Found;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a command in an open page. */
record CommandForm(Page page, Found found) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Unfolds every form of a page, and waits until those are there that the command side draws. */
    static Page withAllItsForms(Page page) {
        page.evaluate(
                "document.querySelectorAll('details.form, details.milestone').forEach(fold => { fold.open = true; })");
        PlaywrightAssertions.assertThat(page.locator("[data-forms][aria-busy]")).hasCount(0);
        return page;
    }

    /** The last of its kind: where several differ in what they are about, no other form needs what the last one is about. */
    private Locator form() {
        return page.locator("form[hx-post='/api/commands/" + found.command() + "']")
                .last();
    }

    /** What is in its fields, by their names: a list for a list, else one text. */
    @SuppressWarnings("unchecked")
    Map<String, Object> values() {
        return new TreeMap<>((Map<String, Object>) form().evaluate("""
                (form, lists) => {
                  const values = {};
                  form.querySelectorAll('[data-rows]').forEach(group => {
                    values[group.dataset.rows] = [...group.querySelectorAll('[data-row]')]
                        .map(row => [...row.querySelectorAll('[data-part]')].map(part => part.value).join(' '))
                        .filter(row => row.trim());
                  });
                  for (const field of form.elements) {
                    if (field.dataset.part) continue;
                    if (!field.name || field.type === 'submit') continue;
                    if (!lists.includes(field.name)) { values[field.name] = field.value; continue; }
                    const more = field.type === 'checkbox' ? (field.checked ? [field.value] : []) : field.value.split('\\n').filter(Boolean);
                    values[field.name] = (values[field.name] || []).concat(more);
                  }
                  return values;
                }""", found.lists()));
    }

    /** Says something in every field, and so many values in each list. */
    CommandForm fill(int values) {
        Visitor.unfold(form());
        for (var field : form().locator(
                        "input[name]:not([type=hidden], [type=checkbox], [data-part]), textarea:not([data-part]), select:not([data-part])")
                .all()) {
            var name = field.getAttribute("name");
            if (Typed.left(found.command()).contains(name)) {
                continue;
            }
            switch ((String) field.evaluate("field => field.tagName")) {
                case "SELECT" ->
                    field.selectOption(
                            (String) field.evaluate("field => field.options[field.options.length - 1].value"));
                case "TEXTAREA" ->
                    field.fill(
                            found.lists().contains(name)
                                    ? String.join("\n", Typed.values(name).subList(0, values))
                                    : Typed.words(name));
                default -> field.fill(Typed.line(found.command(), name, field.getAttribute("type")));
            }
        }
        for (var list : form().locator("[data-rows]").all()) {
            var rows = list.locator("[data-row]").all();
            for (var row = 0; row < rows.size(); row++) {
                for (var part : rows.get(row).locator("[data-part]").all()) {
                    fillPart(part, row < values ? row : -1);
                }
            }
        }
        for (var box : form().locator("input[type=checkbox]").all()) {
            box.setChecked(!found.lists().contains(box.getAttribute("name")));
        }
        for (var list : found.lists()) {
            var boxes =
                    form().locator("input[type=checkbox][name='" + list + "']").all();
            for (var at = 0; at < boxes.size(); at++) {
                boxes.get(at).setChecked(at < values);
            }
        }
        return this;
    }

    /** @param row which of its values; -1 for none */
    private static void fillPart(Locator part, int row) {
        var name = part.getAttribute("data-part");
        switch ((String) part.evaluate("field => field.tagName")) {
            case "SELECT" ->
                part.selectOption((String) part.evaluate(
                        "(field, at) => field.options[at < 0 ? 0 : field.options.length - 1].value", row));
            case "TEXTAREA" -> part.fill(row < 0 ? "" : Typed.words(name));
            default -> part.fill(row < 0 ? "" : Typed.values(name).get(row));
        }
    }

    /** Sends it; whoever wants to see the page that follows has to wait for it. */
    void send() {
        var answer = answerToPressing();
        assertThat(answer.status())
                .as(() -> "the answer to " + answer.request().postData() + ": "
                        + page.locator(".problem, .field-problem").allTextContents())
                .isBetween(200, 201);
    }

    /** What it sends; the server never sees it. */
    JsonNode sent() {
        page.route(
                "**/api/commands/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/problem+json")
                        .setBody("{}")));
        form().evaluate("form => { form.noValidate = true; }");
        var body = answerToPressing().request().postData();
        page.unroute("**/api/commands/*");
        return JSON.readTree(body);
    }

    private Response answerToPressing() {
        return page.waitForResponse(
                response -> response.url().endsWith("/api/commands/" + found.command()),
                () -> form().locator("button[type=submit]").click());
    }
}
