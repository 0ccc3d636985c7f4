package io.poamledger.command;

import java.util.Optional;

/** Every rule by which a command is refused; the names are part of the API. */
public enum Rule {
    ORGANISATION_EXISTS,
    LAST_ADMINISTRATOR,

    SYSTEM_UNKNOWN,
    SYSTEM_EXISTS,
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

    ITEM_NOT_IN_PROGRESS,
    ITEM_IN_VALIDATION("C-8: what somebody else validates stays as it was submitted"),
    NOT_IN_VALIDATION,
    NOT_ENDED,
    COMPLETED_BEFORE_REOPENING("C-9, M-3: a closing that did not hold is not claimed again"),
    MILESTONES_STILL_OPEN("C-8: every milestone is completed or cancelled with a reason"),
    NO_FINAL_EVIDENCE("C-8: closing needs final evidence, 32 CFR 170.24(b)(1)"),
    CLOSED_BY_THE_PRIMARY_PARTY("C-8: closed by somebody else than the one who answers for it"),
    PRIMARY_PARTY_NOT_LINKED("C-8: closed by somebody else than the one who answers for it"),

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
}
