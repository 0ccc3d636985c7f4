package io.poamledger.command;

import io.poamledger.cmmc.pack.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every rule by which a command is refused; the names are part of the API. */
public enum Rule {
    ORGANISATION_EXISTS,
    LAST_ADMINISTRATOR,

    DAY_HAS_PASSED,
    BEFORE_WHAT_IT_FOLLOWS,

    SYSTEM_UNKNOWN,
    SYSTEM_EXISTS,
    PREFIX_IN_USE,
    WOULD_BE_EMPTIED("M-8: what was said is taken back in words, not by leaving it out"),
    LEVEL_OF_ITS_STATUS("E-6, E-7: a status is of the level that was assessed"),
    REVIEW_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    NEXT_REVIEW_NOT_LATER,
    ITEM_UNKNOWN,
    ITEM_OF_ANOTHER_SYSTEM,

    REQUIREMENT_UNKNOWN("E-11: requirements are those of NIST SP 800-171 Rev 2"),
    LEVEL_1_HAS_NO_POAM("E-9: 32 CFR 170.21(a)(1), no POA&M at Level 1"),
    ASSESSMENT_ITEM_WITHOUT_REQUIREMENT("M-2: an assessment item is about one requirement"),
    DISCOVERED_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),

    ITEM_HAS_ENDED("C-9, M-8: what has ended is not changed"),
    PLAN_INCOMPLETE("M-1: DFARS 252.204-7021(a), a plan has tasks, resources, milestones and scheduled dates"),

    SUCCESSOR_UNANSWERED("M-3: a promise that ends says what takes it over"),
    ALIKE_ONE_ENDED("M-3: what looks like something that ended says whether it is that"),
    NOT_VOID,
    NOT_CLOSED,
    NOT_OPEN,
    CONTINUED_ALREADY("M-3: a promise goes on once, but where its item was split"),
    VOIDED_BY_THE_APPROVER("C-8: voided by somebody else than who approved the plan or answers for it"),
    NO_CORRECTION_TO_CONFIRM("M-3, M-8: a correction puts right the entry just before it"),
    CORRECTION_TOO_LATE("M-3, M-8: a mistyped date is put right within 24 hours and confirmed within 7 days"),
    CONFIRMED_BY_THE_SAME("M-8: a correction is confirmed by somebody else"),
    WAIVED_BY_THE_SAME("C-8: closed by somebody else than the one who answers for it"),
    ACCOUNT_UNKNOWN,

    EXTENSION_NOT_LATER,
    EXTENSION_UNANSWERED,
    REASON_FOR_AN_EARLIER_DATE("M-3: a date moves with the reason why"),
    NO_EXTENSION_REQUESTED,
    ANSWERED_BY_THE_SAME,
    NOT_THE_RESPONSIBLE_PARTY,

    COMPLETION_ALREADY_SCHEDULED("M-3: a scheduled date moves with a reason only"),
    COMPLETION_NOT_SCHEDULED,
    MILESTONE_AFTER_COMPLETION("D-10: a milestone is due no later than its item"),
    MILESTONE_UNKNOWN,
    MILESTONE_HAS_ENDED("M-3: milestones are permanent"),
    COMPLETION_IN_THE_FUTURE("D-11: eMASS refuses completion dates in the future"),
    PROGRESS_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),

    EVIDENCE_UNKNOWN,
    EVIDENCE_EXISTS,
    EVIDENCE_ALREADY_ATTACHED,
    EVIDENCE_NOT_FINAL("S-4: 32 CFR 170.24(b)(1), evidence is in final form"),
    EVIDENCE_BYTES_CHANGED("H-4: an artifact is what its hash says"),
    EVIDENCE_BYTES_MISSING("H-4: an artifact is what its hash says"),
    EVIDENCE_DATED_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    EVIDENCE_KEPT_HERE,
    EVIDENCE_KEPT_ELSEWHERE("H-4: what is kept elsewhere is hashed there"),
    REHASHED_TOO_LONG_AGO("H-4: what is kept elsewhere was hashed within the last 30 days"),
    EVIDENCE_IS_SUPERSEDED("C-9: evidence is superseded, never deleted"),
    NO_SUCCESSOR_OF_EVIDENCE("C-9: evidence is superseded by what stands"),
    NO_SUCH_HOLD,
    EVIDENCE_IS_KEPT("H-1: 32 CFR 170.16(c)(4), 170.17(c)(4)"),
    EVIDENCE_IS_DISPOSED("H-1: what was disposed of supports nothing new"),

    ITEM_NOT_IN_PROGRESS,
    ITEM_IN_VALIDATION("C-8: what somebody else validates stays as it was submitted"),
    NOT_IN_VALIDATION,
    NOT_ENDED,
    COMPLETED_BEFORE_REOPENING("C-9, M-3: a closing that did not hold is not claimed again"),
    MILESTONES_STILL_OPEN("C-8: every milestone is completed or cancelled with a reason"),
    NO_FINAL_EVIDENCE("C-8: closing needs final evidence, 32 CFR 170.24(b)(1)"),
    CLOSED_BY_THE_PRIMARY_PARTY("C-8: closed by somebody else than the one who answers for it"),
    PRIMARY_PARTY_NOT_LINKED("C-8: closed by somebody else than the one who answers for it"),

    ASSESSMENT_UNKNOWN,
    ASSESSMENT_OF_ANOTHER_LEVEL,
    ASSESSED_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    ASSESSMENT_IS_COMPLETE("S-10: a completed assessment keeps its findings, but for a re-evaluation"),
    ASSESSMENT_NOT_COMPLETE,
    ASSESSMENT_LACKS_FINDINGS("S-1: a score needs a finding about each requirement"),
    CLOSEOUT_BY_ANOTHER_KIND("C-2: 32 CFR 170.21(b), closed out as it was assessed"),
    NO_PLAN_TO_CLOSE_OUT("C-1: a closeout looks at the plan of a conditional status"),
    NOT_ON_THE_PLAN("C-1: 32 CFR 170.21(b), a closeout looks at the requirements of the plan and at no other"),
    FINDING_NOT_ALLOWED,
    FINDINGS_UNREADABLE,
    OBJECTIVE_UNKNOWN("S-3: objectives are those of NIST SP 800-171A"),
    ADJUDICATION_WITHOUT_EFFECT("S-8: 32 CFR 170.24(c)(2)(i)(B)(8)"),
    REEVALUATION_TOO_LATE("C-10: 32 CFR 170.17(c)(2), within 10 business days"),
    NOTHING_TO_REEVALUATE("C-10: a requirement that was not met is re-evaluated"),
    STATUS_RESTS_ON_IT("C-10: re-evaluated before the status is determined"),
    APPEAL_TOO_LATE("C-11: within 15 business days of the decision"),
    APPEAL_PENDING("C-11: an appeal is taken further once it is decided"),
    NO_APPEAL_TO_DECIDE,
    NOTHING_TO_APPEAL("C-11: what is appealed against was found not met"),

    STATUS_NOT_READY("E-1: 32 CFR 170.21(a)(2)"),
    NOTHING_NOT_MET("E-2: with nothing open the status is final"),
    STATUS_BEFORE_ITS_ASSESSMENT,
    STATUS_BEFORE_THE_LAST_ONE("C-12, D-5: a status follows the one before it"),
    ASSESSMENT_USED_ALREADY("D-5, C-6: another status is achieved by another assessment"),
    NO_CONDITIONAL_STATUS("E-6: a closeout ends a conditional status"),
    NOTHING_TO_OVERRIDE("C-12: a result of DIBCAC takes precedence over the status that is there"),
    CLOSEOUT_REFUSED("C-1 to C-7, D-4: 32 CFR 170.21(b)"),
    PLAN_IS_FROZEN("E-7: 32 CFR 170.21(b), the plan is that of the initial assessment"),
    NEW_GAP_AFTER_THE_PLAN("E-7: a new gap is found by a new assessment, or is a temporary deficiency"),
    CLOSED_OUT("C-9: after the closeout a recurrence is a new finding"),
    SCHEDULED_AFTER_THE_WINDOW("D-10: no item of the plan is scheduled after day 180"),
    OVERRIDE_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    NOT_AFFIRMED_SO("A-1, A-3: 32 CFR 170.22(a)"),
    AFFIRMED_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    SAID_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    SUBMISSION_INCOMPLETE("A-5: 32 CFR 170.16(a)(1)(i)"),
    REPRESENTATION_UNKNOWN,

    CHANGED_IN_THE_FUTURE("D-11: what happened has a date that is not in the future"),
    NO_CHANGE_TO_DECIDE("T-7: a significant change is decided about by the Affirming Official"),
    ACCEPTED_RISK_IS_NO_FINDING("T-5: 32 CFR 170.4, an accepted risk stays not met"),
    DEVIATION_IS_NO_FINDING("T-5: 32 CFR 170.4, what was found not met stays that"),
    NO_RISK_ACCEPTED,
    RISK_ACCEPTED_ALREADY,
    DEVIATION_UNDECIDED,
    NO_DEVIATION_REQUESTED,
    NO_SUCH_CONTROL,
    GAP_STAYS_A_GAP("T-3: 32 CFR 170.24(b)(1)(ii), what was found not met is no temporary deficiency"),
    NO_SUCH_DEPENDENCY,
    DEPENDENCY_HAS_ENDED("C-9, M-8: what has ended is not changed"),
    DEPENDENCY_IN_A_CIRCLE,
    DEPENDENCY_DUE_LATER("D-10: what is waited for is due no later"),

    IMPORT_STARTED_DIFFERENTLY,
    IMPORT_OF_ANOTHER_SYSTEM,
    IMPORT_INCOMPLETE;

    private final Optional<String> citation;

    Rule() {
        this.citation = Optional.empty();
    }

    Rule(String citation) {
        this.citation = Optional.of(citation);
    }

    /** The number in the rule sheet, and where it comes from; empty for rules of bookkeeping. */
    public Optional<String> citation() {
        return citation;
    }

    /**
     * The refusal, to be thrown.
     *
     * @param message a sentence with both values that somebody can act on
     */
    public Rejected refuses(String message) {
        return new Rejected(name(), message, citation);
    }

    /** The refusal for every one of these reasons, each of which has its own rule and source. */
    public Rejected refuses(List<Reason> reasons) {
        return new Rejected(
                name(),
                reasons.stream().map(Reason::sentence).collect(Collectors.joining(" ")),
                citation.or(() -> reasons.stream().findFirst().map(reason -> String.valueOf(reason.citation()))),
                Reasons.stated(reasons));
    }
}
