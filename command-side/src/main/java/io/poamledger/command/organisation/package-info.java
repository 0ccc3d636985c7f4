/** Founding the organisation, granting and revoking its roles. */
@NullMarked
package io.poamledger.command.organisation;

import org.jspecify.annotations.NullMarked;
