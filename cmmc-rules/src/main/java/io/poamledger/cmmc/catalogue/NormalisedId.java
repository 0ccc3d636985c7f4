package io.poamledger.cmmc.catalogue;

import io.poamledger.events.item.RequirementId;
import java.util.Optional;

/**
 * A requirement id as somebody wrote it, and the requirement that is meant (rule E-11).
 *
 * @param written the text as it was given, unchanged
 * @param objective the letter of an assessment objective, {@code a} in {@code 3.1.9[a]}, if one was named
 * @param remark what had to be understood on the way, in a sentence; empty when only separators, spaces, case or zeros
 *     differed
 */
public record NormalisedId(RequirementId id, String written, Optional<String> objective, Optional<String> remark) {}
