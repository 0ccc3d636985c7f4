package io.poamledger.cmmc.lint;

import static io.poamledger.cmmc.lint.Remark.advice;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Is a text specific? Each check tells the words that triggered it. */
final class TextChecks {

    private static final Pattern WISH = phrase(
            "needs?( to)?|should|must|will|ensure|improve|enhance|strengthen|implement|establish|comply|we want( to)?");
    private static final Pattern JUDGEMENT = phrase("weak|poor|inadequate|insufficient|lacking|deficient|outdated"
            + "|not (fully )?compliant|non-?compliant|not (fully )?implemented|not in place|issues?|gaps?");
    private static final Pattern INTENTION = phrase(
            "address(es|ed)?|as (needed|appropriate|required|necessary|applicable)"
                    + "|compl(y|iant)|compliance|look into|explore|consider|investigate|work(ing)? (with|on)|improve|enhance"
                    + "|strengthen|(fix|resolve|remediate|correct|mitigate) (this|it|the (issue|problem|finding|weakness|gap|risk)s?)"
                    + "|(near|not too distant) future"
                    + "|technical solution|best practices?|implement (the|this|a|all)? ?(requirements?|controls?)|in due course|asap");
    private static final Pattern BARE_VERB = Pattern.compile(
            "^\\W*(implement|deploy|install|enable|configure|update|review|add|use|enforce|create|develop|fix|patch)"
                    + "( an?| the)?( [\\w/-]+){1,2}\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> TEST_WORDS = Words.set("""
            test tests tested testing verify verified verification check checked checks validate validated confirm confirmed
            ensure make sure works working work ok see done everything all functions properly correctly
            """);
    private static final Set<String> EXCUSES =
            Words.set("more time extension reschedule rescheduled later longer still per");
    private static final Set<String> STAGES = Words.set("""
            start started begin began continue continued work working finish finished complete completed completion done
            progress test tested testing phase step stage milestone part research options option decide decision review
            reviewed monitor maintain plan planned planning implement implemented implementation ongoing kick kickoff-meeting
            kickoff kick-off draft evaluate analyse analyze investigate finalise finalize final fix close closed first second
            third last next remaining initial various misc all everything i ii iii iv approve approved prepare preparation
            1 2 3 4 5 6 7 8 9 10
            """);
    private static final int TELLING_WEAKNESS = 3;
    private static final int TELLING_ACTION = 2;
    private static final int TELLING_TEST = 3;
    private static final int TELLING_REASON = 3;

    private TextChecks() {}

    /** The remark on a text, if there is one to make. */
    static Optional<Remark> check(Field field, String text) {
        var words = new Words(text);
        return switch (field) {
            case WEAKNESS -> weakness(words);
            case ACTIONS -> actions(words);
            case PARTY -> PartyNames.check(words);
            case RESOURCES -> resources(words);
            case TEST -> test(words);
            case REASON -> reason(words);
        };
    }

    private static Optional<Remark> weakness(Words words) {
        if (words.hasNumber()) {
            return Optional.empty();
        }
        if (words.telling(Set.of()) < TELLING_WEAKNESS) {
            return remark(Check.VAGUE_WEAKNESS, Field.WEAKNESS, words.text(), "It is too short to tell what is wrong.");
        }
        var wish = words.find(Pattern.compile("^\\W*(?:the \\w+ )?(?:" + WISH + ")", Pattern.CASE_INSENSITIVE));
        if (wish.isPresent()) {
            return remark(
                    Check.VAGUE_WEAKNESS, Field.WEAKNESS, wish.get().strip(), "It tells a wish, not what is wrong.");
        }
        return words.find(JUDGEMENT)
                .flatMap(found -> remark(
                        Check.VAGUE_WEAKNESS, Field.WEAKNESS, found, "It judges without telling what was seen."));
    }

    private static Optional<Remark> actions(Words words) {
        if (words.telling(Set.of()) < TELLING_ACTION) {
            return remark(
                    Check.VAGUE_ACTION, Field.ACTIONS, words.text(), "It is too short to tell what will be done.");
        }
        if (words.hasNumber()) {
            return Optional.empty();
        }
        var bare = words.find(BARE_VERB);
        if (bare.isPresent()) {
            return remark(
                    Check.VAGUE_ACTION, Field.ACTIONS, bare.get(), "It names a thing, not what will be done where.");
        }
        return words.find(INTENTION)
                .flatMap(found ->
                        remark(Check.VAGUE_ACTION, Field.ACTIONS, found, "It tells an intention, not an action."));
    }

    private static Optional<Remark> resources(Words words) {
        return words.hasNumber()
                ? Optional.empty()
                : remark(Check.VAGUE_RESOURCES, Field.RESOURCES, words.text(), "It names no quantity.");
    }

    private static Optional<Remark> test(Words words) {
        return words.telling(TEST_WORDS) >= TELLING_TEST
                ? Optional.empty()
                : remark(Check.NO_TEST, Field.TEST, words.text(), "It does not tell how success is seen.");
    }

    private static Optional<Remark> reason(Words words) {
        return words.telling(EXCUSES) >= TELLING_REASON || words.hasNumber()
                ? Optional.empty()
                : remark(Check.EMPTY_REASON, Field.REASON, words.text(), "It does not tell what happened.");
    }

    /** The remark on a milestone's text, if there is one to make. */
    static Optional<Remark> milestone(String text) {
        return new Words(text).telling(STAGES) > 0
                ? Optional.empty()
                : Optional.of(advice(
                        Check.UNMEASURABLE_MILESTONE,
                        "a milestone",
                        text,
                        "It names a stage of the work, not what can be seen when it is over."));
    }

    private static Optional<Remark> remark(Check check, Field field, String trigger, String why) {
        return Optional.of(advice(check, field.inWords(), trigger, why));
    }

    private static Pattern phrase(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
