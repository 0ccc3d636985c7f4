package io.poamledger.app;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Place;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.app.server.Storage;
import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.format.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A small installation with somebody in every role, an item at every stage, and every form that is to be found in it. */
final class FormsAndTheirItems implements AutoCloseable {

    static final String SYSTEM = "forms";

    private static final String PASSWORD = "four invented plain words";
    private static final String ALL_IS_DONE = "/items/forms/1";
    private static final String UNDER_WAY = "/items/forms/2";
    private static final String JUST_OPENED = "/items/forms/3";
    private static final String SUBMITTED = "/items/forms/4";
    private static final String ENDED = "/items/forms/5";
    private static final List<String> STAGES = List.of(ALL_IS_DONE, UNDER_WAY, JUST_OPENED, SUBMITTED, ENDED);
    private static final List<String> NO_PAGES = List.of("/api/", "/register.", "/template.", "/v3/", "/actuator/");

    private final DataFolder data;
    private final Server server;
    private final LocalProgram program;
    private final Chromium chromium = new Chromium();
    private final Map<Role, BrowserContext> people = new EnumMap<>(Role.class);
    private final List<String> artifacts = new ArrayList<>();

    /** The pages of artifacts that are looked at: one kept here and held, one kept elsewhere, one that may be disposed of. */
    private final Set<String> pagesOfArtifacts = new HashSet<>();

    private final SystemsUnderAssessment systems;

    /**
     * A form that somebody can reach.
     *
     * @param lists which of the command's fields are lists, as the API's description says
     * @param fields all of them
     */
    record Found(String command, Role role, String path, List<String> lists, List<String> fields) {}

    FormsAndTheirItems(Path folder) throws IOException {
        data = new DataFolder(folder.resolve("data"));
        server = Server.start(ServerSettings.over(data));
        program = LocalProgram.over(data.path());
        var administrator = visitor(chromium.window(1280, 900));
        becomesSomebody(administrator, server.firstAdministratorsLink().orElseThrow(), "administrator");
        people.put(Role.ADMINISTRATOR, administrator.page().context());
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                people.put(role, invited(administrator, nameOf(role)));
                grant(nameOf(role), role, "");
            }
        }
        program.registersTheSystem(SYSTEM, "FORM");
        invited(administrator, "zoe").close();
        grant("zoe", Role.EXECUTIVE, SYSTEM);
        preservesArtifacts(folder);
        systems = new SystemsUnderAssessment(program, folder);
        pagesOfArtifacts.add(requireNonNull(systems.all().get(SystemsUnderAssessment.Stage.LONG_AGO))
                .replaceFirst("[?].*", ""));
        STAGES.forEach(stage -> program.get("/api" + anotherLike(stage)).accepted());
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Visitor visitor(BrowserContext window) {
        return new Visitor(window.newPage(), server.address());
    }

    private BrowserContext invited(Visitor administrator, String account) {
        administrator.opens("/administration");
        administrator
                .form("Make account and link")
                .fill("Account id", account)
                .fill("Name", account)
                .press("Make account and link");
        var guest = visitor(chromium.window(1280, 900));
        becomesSomebody(guest, administrator.page().locator("#link").inputValue(), account);
        return guest.page().context();
    }

    private static void becomesSomebody(Visitor visitor, String link, String account) {
        visitor.opens(link);
        var form = visitor.form("Start");
        if (form.field("Account id").count() > 0) {
            form.fill("Account id", account).fill("Your name", account);
        }
        form.fill("Password", PASSWORD)
                .fill("The same password again", PASSWORD)
                .press("Start");
        visitor.page().waitForURL(url -> !url.contains("/welcome/"));
    }

    private void grant(String account, Role role, String system) {
        program.command("GrantRole", """
                {"account": "%s", "role": "%s", "system": "%s"}""".formatted(account, role, system)).accepted();
    }

    /** Three final ones and a draft. */
    private void preservesArtifacts(Path folder) throws IOException {
        for (var name : List.of("first.txt", "second.txt", "third.txt", "draft.txt")) {
            var file = Files.writeString(folder.resolve(name), name);
            artifacts.add(program.preserves(file, SYSTEM).accepted().id("evidenceId"));
        }
        for (var artifact : artifacts.subList(0, 3)) {
            program.command("FinaliseEvidence", """
                    {"evidenceId": "%s", "systemId": "%s"}""".formatted(artifact, SYSTEM)).accepted();
        }
        var held = program.preserves(Files.writeString(folder.resolve("held.txt"), "held"), SYSTEM)
                .accepted()
                .id("evidenceId");
        program.command("PlaceHold", """
                {"evidenceId": "%s", "systemId": "%s", "reason": "a claim"}""".formatted(held, SYSTEM)).accepted();
        var elsewhere = program.command("ReferenceEvidence", """
                {"systemId": "%s", "fileName": "plan.pdf", "place": "the enclave", "content": "%s", "method": "sha256sum",
                 "hashedOn": "%s", "statedBy": "Ada"}""".formatted(
                                SYSTEM, "ab".repeat(32), Typed.today().minusDays(3)))
                .accepted()
                .id("evidenceId");
        pagesOfArtifacts.addAll(List.of("/evidence/" + held, "/evidence/" + elsewhere));
    }

    /**
     * For the page of an item, that of another one at the same stage, so that no form takes another one's item away, as it is now; else the
     * same page.
     */
    private String anotherLike(String path) {
        if (!STAGES.contains(path)) {
            return path;
        }
        // Of a title of its own, or it would be asked whether it is one of those that a test has ended.
        var opened = program.opens(SYSTEM, UUID.randomUUID().toString());
        var item = opened.id("itemId");
        var now = tell(item, "ReclassifyItem", "\"kind\": \"OPERATIONAL\", \"reason\": \"found later\"");
        if (path.equals(ENDED)) {
            now = tell(item, "VoidItem", "\"kind\": \"MISTAKE\", \"successor\": \"NONE\", \"reason\": \"none\"");
        } else if (!path.equals(JUST_OPENED)) {
            tell(
                    item,
                    "ScheduleCompletion",
                    "\"dueOn\": \"%s\"".formatted(Typed.today().plusDays(200)));
            tell(item, "AssessRisk", "\"rating\": \"HIGH\", \"rationale\": \"Reachable from outside\"");
            tell(item, "AssignResponsibility", "\"primary\": \"Whoever runs the gateways\"");
            tell(item, "EstimateResources", "\"resources\": \"Two people\"");
            tell(item, "PlanRemediation", "\"actions\": \"Replace them\"");
            for (var milestone = 1; milestone <= 2; milestone++) {
                tell(
                        item,
                        "AddMilestone",
                        "\"title\": \"Step %d\", \"dueOn\": \"%s\""
                                .formatted(milestone, Typed.today().plusDays(50)));
            }
            for (var artifact : artifacts) {
                now = tell(item, "AttachEvidence", "\"evidenceId\": \"%s\"".formatted(artifact));
            }
        }
        if (path.equals(UNDER_WAY)) {
            now = asksForAnswers(item);
        }
        if (path.equals(ALL_IS_DONE) || path.equals(SUBMITTED)) {
            for (var milestone = 1; milestone <= 2; milestone++) {
                now = tell(
                        item,
                        "CompleteMilestone",
                        "\"milestoneId\": %d, \"completedOn\": \"%s\""
                                .formatted(milestone, Typed.today().minusDays(3)));
            }
        }
        if (path.equals(SUBMITTED)) {
            now = tell(
                    item,
                    "SubmitForValidation",
                    "\"completedOn\": \"%s\", \"statement\": \"All is done\""
                            .formatted(Typed.today().minusDays(3)));
        }
        return "/items/" + item + "?after=" + now;
    }

    /** A party with an account, a correction that nobody has confirmed, and a later date that somebody wants. */
    private long asksForAnswers(String item) {
        var manager = nameOf(Role.COMPLIANCE_MANAGER);
        tell(
                item,
                "AssignResponsibility",
                "\"primary\": \"%s\", \"primaryAccount\": \"%s\"".formatted(manager, manager));
        tell(
                item,
                "RescheduleCompletion",
                "\"newDueOn\": \"%s\", \"code\": \"CORRECTION\", \"reason\": \"mistyped\""
                        .formatted(Typed.today().plusDays(210)));
        tell(
                item,
                "AcceptRisk",
                "\"rationale\": \"replaced soon\", \"acceptedBy\": \"Ada\", \"until\": \""
                        + Typed.today().plusDays(90) + "\"");
        tell(item, "RequestDeviation", "\"kind\": \"FALSE_POSITIVE\", \"rationale\": \"a banner\"");
        tell(item, "AddCompensatingControl", "\"description\": \"One address only\"");
        tell(item, "DeclareDependency", "\"dependsOn\": \"forms/1\"");
        return tell(
                item,
                "RequestExtension",
                "\"newDueOn\": \"%s\", \"code\": \"VENDOR_DELAY\", \"reason\": \"late\""
                        .formatted(Typed.today().plusDays(220)));
    }

    private long tell(String item, String command, String fields) {
        return program.command(command, "{\"itemId\": \"%s\", %s}".formatted(item, fields))
                .accepted()
                .position();
    }

    /** The page where it was found, to look at it and store nothing. */
    Page looksAt(Found form) {
        return opens(form.role(), form.path());
    }

    /** A page like the one where it was found, to send it. */
    Page opens(Found form) {
        return opens(
                form.role(),
                SystemsUnderAssessment.Stage.of(form.command())
                        .map(systems::another)
                        .orElseGet(() -> anotherLike(form.path())));
    }

    /** Where a file can be attached to an item. */
    Page opensAnItem() {
        return opens(Role.COMPLIANCE_MANAGER, anotherLike(JUST_OPENED));
    }

    private Page opens(Role role, String path) {
        var page = requireNonNull(people.get(role)).newPage();
        page.navigate(server.address() + path);
        return CommandForm.withAllItsForms(page);
    }

    /** The names of all commands that people may give. */
    Set<String> commands() {
        return program.get("/v3/api-docs").accepted().body().path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/commands/"))
                .map(path -> path.replace("/api/commands/", ""))
                .filter(command -> !command.endsWith("/rehearsal"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads all pages that links lead to, in every role, with the forms that they fetch; each command's form where it is found first. Without
     * showing them: what a page looks like to whom, and what its scripts do, other tests see.
     */
    Collection<Found> forms() {
        var schemas =
                program.get("/v3/api-docs").accepted().body().path("components").path("schemas");
        var found = new TreeMap<String, Found>();
        people.forEach((role, person) -> {
            // No list leads to what has ended unless it is asked for.
            var known = new HashSet<String>(List.of("/", ENDED));
            for (var queue = new ArrayDeque<>(known); !queue.isEmpty(); ) {
                var path = queue.remove();
                var page = withItsForms(person, path);
                for (var door : page.select("form[hx-post]").eachAttr("hx-post")) {
                    var command = door.replace("/api/commands/", "");
                    var fields = schemas.path(command).path("properties");
                    var lists = fields.propertyStream()
                            .filter(field ->
                                    field.getValue().path("type").asString().equals("array"))
                            .map(Map.Entry::getKey)
                            .toList();
                    var form = new Found(command, role, path, lists, List.copyOf(fields.propertyNames()));
                    found.merge(command, form, (one, other) -> other.path().compareTo(one.path()) < 0 ? other : one);
                }
                page.select("a[href^=/]:not([download])").eachAttr("href").stream()
                        .map(link -> link.replaceFirst("[?#].*", ""))
                        // By the id that stays: a test gives the system another prefix.
                        .map(link -> link.replaceFirst("^/items/FORM-0*", "/items/" + SYSTEM + "/"))
                        .map(link -> link.replaceFirst("^/items/ST(\\d+)-0*", "/items/stage-$1/"))
                        .filter(link -> NO_PAGES.stream().noneMatch(link::startsWith))
                        .filter(link -> !link.startsWith("/evidence/") || pagesOfArtifacts.contains(link))
                        .filter(known::add)
                        .forEach(queue::add);
            }
        });
        return found.values();
    }

    private Document withItsForms(BrowserContext person, String path) {
        var page = Jsoup.parse(read(person, path));
        page.select("[data-forms]").forEach(place -> place.append(read(person, place.attr("hx-get"))));
        return page;
    }

    private String read(BrowserContext person, String path) {
        var answer = person.request().get(server.address() + path);
        try {
            return answer.text();
        } finally {
            answer.dispose();
        }
    }

    /** What was stored last. */
    List<Commit> last(int many) {
        try (var storage = Storage.existing(new Place(data, Optional.empty()))) {
            var commits = new ArrayList<Commit>();
            for (var page = storage.commits().page(0, 500);
                    !page.isEmpty();
                    page = storage.commits().page(commits.size(), 500)) {
                commits.addAll(page);
            }
            return List.copyOf(commits.subList(commits.size() - many, commits.size()));
        }
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }
}
