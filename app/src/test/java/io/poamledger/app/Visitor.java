package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a browser, who acts and looks in the words on the screen. */
record Visitor(Page page, String address) {

    void opens(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
    }

    void follows(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Opens what is folded under these words. */
    void unfolds(String words) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    void seesTheHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words))
                        .first())
                .isVisible();
    }

    void signsIn(String account, String password) {
        opens("/signin");
        var form = new Form(page.locator("form[action='/signin']"));
        form.fill("Account id", account);
        form.fill("Password", password);
        form.press("Sign in");
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Leaves for the provider, says who they are, and comes back. */
    void signsInAtTheProvider(String account) {
        opens("/signin");
        follows("Sign in with your organisation");
        new Form(page.locator("form")).fill("Account", account).press("Sign in");
        page.waitForURL(url -> url.equals(address + "/"));
    }

    /** The form whose button says this, folded open if it is folded. */
    Form form(String button) {
        return formIn(page.locator("body"), button);
    }

    /** The same inside a part of the page, such as the row of one milestone. */
    Form formIn(Locator part, String button) {
        var form = part.locator("form")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("button", new Page.LocatorOptions().setHasText(button))))
                .first();
        // Of a page half read nobody knows what is still to arrive.
        page.waitForLoadState();
        assertThat(page.locator("[data-forms][aria-busy][hx-trigger=load]")).hasCount(0);
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        unfold(form);
        return new Form(form);
    }

    /** Opens whatever it is folded into, from the outside in. */
    static void unfold(Locator inside) {
        var folded = inside.locator("xpath=ancestor::details[not(@open)]/summary");
        while (folded.count() > 0) {
            // What arrives pushes what is below it away, also from under a pointer, but not from a key.
            folded.first().press("Enter");
        }
    }

    /** A form, filled by what its labels say. */
    record Form(Locator form) {

        Form fill(String label, String text) {
            field(label).fill(text);
            return this;
        }

        Form choose(String label, String option) {
            field(label).selectOption(new SelectOption().setLabel(option));
            return this;
        }

        Form check(String label) {
            field(label).check();
            return this;
        }

        Form attach(String label, Path file) {
            field(label).setInputFiles(file);
            return this;
        }

        void press(String button) {
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                    .click();
        }

        /** Inputs whose label is, or begins with, these words. */
        Locator field(String label) {
            return form.getByLabel(Pattern.compile("^\\s*" + label + "(\\s|$)")).first();
        }

        /** What is said beside a field. */
        Locator problemBeside(String label) {
            return form.locator(".field, fieldset")
                    .filter(new Locator.FilterOptions().setHas(form.page().getByText(label)))
                    .locator(".field-problem");
        }
    }
}
