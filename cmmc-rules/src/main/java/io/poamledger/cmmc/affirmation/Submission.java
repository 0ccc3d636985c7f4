package io.poamledger.cmmc.affirmation;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is submitted with a self-assessment (rule A-5).
 *
 * @param scope in words
 * @param cageCodes at least one, each of five characters
 * @param uid the CMMC UID, ten letters or digits; empty while there is none
 * @param score of the maximum, shown as {@code 105 out of 110}
 */
public record Submission(String scope, List<String> cageCodes, String uid, int score, boolean usesPlan) {

    private static final Pattern CAGE = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern UID = Pattern.compile("[0-9A-Za-z]{10}");

    public Submission {
        cageCodes = List.copyOf(cageCodes);
    }

    /** Every reason why it would not be taken; empty if it would. */
    public List<Reason> problems(Pack pack) {
        var problems = new ArrayList<Reason>();
        if (scope.isBlank()) {
            problems.add(reason(pack, "The scope is not named.", "empty", "the assessment scope"));
        }
        if (cageCodes.isEmpty()) {
            problems.add(reason(pack, "There is no CAGE code.", "0", "at least 1"));
        }
        cageCodes.stream()
                .filter(code -> !CAGE.matcher(code).matches())
                .forEach(code -> problems.add(
                        reason(pack, "'" + code + "' is no CAGE code.", code, "5 upper-case letters or digits")));
        if (!uid.isEmpty() && !UID.matcher(uid).matches()) {
            problems.add(reason(pack, "'" + uid + "' is no CMMC UID.", uid, "10 letters or digits"));
        }
        if (usesPlan == (score == pack.maximumScore())) {
            problems.add(reason(
                    pack,
                    "A plan is used if and only if the score is under the maximum.",
                    scoreShown(pack) + (usesPlan ? ", a plan" : ", no plan"),
                    "both or neither"));
        }
        return problems;
    }

    /** The score as it is submitted: {@code 105 out of 110}. */
    public String scoreShown(Pack pack) {
        return score + " out of " + pack.maximumScore();
    }

    private static Reason reason(Pack pack, String sentence, String found, String required) {
        return new Reason(pack.citation("A-5"), sentence, found, required);
    }
}
