package io.poamledger.events.organisation;

import io.poamledger.events.LedgerEvent;

/** Something happened to the organisation. Its stream is also the only source of who holds which role. */
public sealed interface OrganisationEvent extends LedgerEvent
        permits OrganisationFounded, OrganisationRenamed, RoleGranted, RoleRevoked, ClockAccepted, MappingKept {}
