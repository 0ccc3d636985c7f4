package io.poamledger.events.organisation;

/** Names the stream of the one organisation that a ledger belongs to. No other id contains {@code #}. */
public record OrganisationId() {

    /** The only one there is. */
    public static final OrganisationId THE_ONE = new OrganisationId();

    @Override
    public String toString() {
        return "organisation#1";
    }
}
