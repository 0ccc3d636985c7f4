package io.poamledger.exchange;

import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Forerunner;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Risk;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The eight items of {@code docs/samples}: an imagined machine shop that found its gaps in a self-assessment. */
final class SampleRegister {

    private SampleRegister() {}

    static List<FileItem> items() {
        return List.of(
                open(
                        1,
                        weakness(
                                "3.1.9",
                                "No privacy and security notice before sign-in",
                                "Workstations and the file server show no notice that fits CUI rules before sign-in.",
                                "2026-09-14"),
                        RiskLevel.LOW,
                        plan(
                                "Publish the approved notice by group policy to all domain members and network devices.",
                                "Dana Whitfield",
                                List.of("IT help desk"),
                                "12 staff hours",
                                "2026-12-18",
                                step("2026-11-20", "Notice text approved by counsel"),
                                step("2026-12-11", "Policy active on every domain member")),
                        Status.OPEN),
                open(
                        2,
                        weakness(
                                "3.13.11",
                                "Backup encryption is not FIPS-validated",
                                "Backups that leave the site are encrypted with a module that has no validation"
                                        + " certificate.",
                                "2026-09-14"),
                        RiskLevel.HIGH,
                        plan(
                                "Replace the backup gateway by one with a validated module;\n"
                                        + "re-encrypt the copies that are kept off-site.",
                                "Marcus Oyelaran",
                                List.of("Backup vendor", "Dana Whitfield"),
                                "$18,400 hardware (funded), 60 staff hours",
                                "2027-02-26",
                                done("2026-10-16", "2026-10-15", "Validated gateway chosen"),
                                step("2026-12-15", "Gateway delivered and installed"),
                                described(
                                        "2027-02-12",
                                        "Off-site copies re-encrypted",
                                        "Oldest copies first.\nWitnessed by the security officer.")),
                        Status.IN_PROGRESS),
                open(
                        3,
                        weakness(
                                "3.3.8",
                                "Shop-floor administrators can change audit logs",
                                "Local administrators of the two shop-floor servers may delete their event logs.",
                                "2026-09-15"),
                        RiskLevel.MODERATE,
                        plan(
                                "Forward events to the log collector and take write access away from local"
                                        + " administrators.",
                                "Priya Raman",
                                List.of("Marcus Oyelaran"),
                                "40 staff hours",
                                "2027-01-29",
                                step("2026-12-04", "Forwarding tested on one server"),
                                step("2027-01-22", "Both servers forward, access removed")),
                        Status.OPEN),
                open(
                        4,
                        weakness(
                                "3.8.4",
                                "Removable media carry no CUI marking",
                                "USB drives used for machine programs are not marked, and nobody keeps a list of them.",
                                "2026-09-15"),
                        RiskLevel.MODERATE,
                        plan(
                                "Number, mark and list every drive; destroy those that are not needed.",
                                "Tom Brandt",
                                List.of(),
                                "$350 labels and cabinet, 16 staff hours",
                                "2026-11-30",
                                done("2026-10-30", "2026-11-03", "Drives collected and counted"),
                                step("2026-11-25", "Drives marked and listed")),
                        Status.IN_PROGRESS),
                open(
                        5,
                        weakness(
                                "3.11.3",
                                "Scan findings are not remediated by risk",
                                "Monthly scans run, but findings are fixed in no order and without dates.",
                                "2026-09-16"),
                        RiskLevel.HIGH,
                        plan(
                                "Set remediation times per severity and report on them every month.",
                                "Priya Raman",
                                List.of("Dana Whitfield"),
                                "24 staff hours, then 6 a month",
                                "2027-01-15",
                                step("2026-12-01", "Remediation times approved"),
                                step("2027-01-08", "First monthly report reviewed")),
                        Status.OPEN),
                open(
                        6,
                        weakness(
                                "3.6.3",
                                "Incident response was never exercised",
                                "There is a plan from 2024, but no record of any exercise.",
                                "2026-09-16"),
                        RiskLevel.MODERATE,
                        plan(
                                "Hold a table-top exercise with a ransomware scenario and correct the plan by it.",
                                "Elena Sokolova",
                                List.of("Plant manager", "Outside counsel"),
                                "Half a day for nine people",
                                "2027-03-12",
                                step("2027-01-20", "Scenario and participants fixed"),
                                step("2027-02-17", "Exercise held"),
                                step("2027-03-10", "Plan corrected and approved")),
                        Status.OPEN),
                open(
                        7,
                        weakness(
                                "3.1.21",
                                "Portable drives may be used on customers' systems",
                                "Field staff may plug company drives into systems outside the enclave.",
                                "2026-09-17"),
                        RiskLevel.LOW,
                        plan(
                                "Forbid it in the acceptable-use policy and block unlisted drives.",
                                "Tom Brandt",
                                List.of("HR"),
                                "20 staff hours",
                                "2027-02-05",
                                step("2026-12-18", "Policy signed by field staff"),
                                step("2027-01-29", "Block active on field laptops")),
                        Status.OPEN),
                closed());
    }

    private static FileItem closed() {
        var weakness = weakness(
                "3.5.8",
                "Passwords could be reused at once",
                "The domain policy remembered no earlier passwords.",
                "2026-03-02");
        var plan = plan(
                "Set the domain policy to remember 24 passwords.",
                "Marcus Oyelaran",
                List.of(),
                "2 staff hours",
                "2026-04-30",
                done("2026-04-15", "2026-04-09", "Policy changed and checked"));
        return new FileItem(
                9,
                Optional.of("HP-8"),
                Optional.empty(),
                weakness,
                rated(RiskLevel.MODERATE),
                plan,
                Status.COMPLETED,
                Optional.of(new PriorClosure(
                        Optional.of(LocalDate.of(2026, 4, 10)),
                        Optional.of("Elena Sokolova"),
                        Optional.of("CHG-0412"))),
                Forerunner.NOT_SAID,
                List.of(new LogEntry(
                        Optional.empty(), "", "Checked on three accounts after the change.", Optional.empty())),
                Map.of());
    }

    private static FileItem open(int number, Weakness weakness, RiskLevel rating, FilePlan plan, Status status) {
        return new FileItem(
                number + 1,
                Optional.of("HP-" + number),
                Optional.empty(),
                weakness,
                rated(rating),
                plan,
                status,
                Optional.empty(),
                Forerunner.NOT_SAID,
                List.of(),
                Map.of());
    }

    private static Risk rated(RiskLevel rating) {
        return new Risk(Optional.of(rating), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Weakness weakness(String requirement, String title, String description, String discoveredOn) {
        return new Weakness(
                title,
                Optional.of(description),
                Optional.of("Self-assessment"),
                Optional.of(LocalDate.parse(discoveredOn)),
                Optional.of(new RequirementId(requirement)),
                List.of());
    }

    private static FilePlan plan(
            String remediation,
            String primary,
            List<String> supporting,
            String resources,
            String scheduled,
            Milestone... milestones) {
        return new FilePlan(
                Optional.of(remediation),
                Optional.of(primary),
                supporting,
                Optional.of(resources),
                Optional.of(LocalDate.parse(scheduled)),
                List.of(milestones));
    }

    private static Milestone step(String dueOn, String title) {
        return Milestone.planned(title, LocalDate.parse(dueOn));
    }

    private static Milestone described(String dueOn, String title, String description) {
        var plain = step(dueOn, title);
        return new Milestone(title, Optional.of(description), plain.dueOn(), MilestoneStatus.PLANNED, Optional.empty());
    }

    private static Milestone done(String dueOn, String completedOn, String title) {
        return new Milestone(
                title,
                Optional.empty(),
                Optional.of(LocalDate.parse(dueOn)),
                MilestoneStatus.COMPLETED,
                Optional.of(LocalDate.parse(completedOn)));
    }
}
