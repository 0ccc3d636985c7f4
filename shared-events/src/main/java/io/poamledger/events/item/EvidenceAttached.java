package io.poamledger.events.item;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;

/**
 * An artifact was tied to the item.
 *
 * @param fileName and {@code content} as the artifact had them, so that the item's history reads alone
 * @param note what it shows; may be empty
 */
public record EvidenceAttached(PoamItemId itemId, EvidenceId evidenceId, String fileName, Sha256 content, String note)
        implements LifeEvent {}
