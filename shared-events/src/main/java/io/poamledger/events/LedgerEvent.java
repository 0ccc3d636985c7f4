package io.poamledger.events;

/**
 * A recorded fact. Every event belongs to one sealed family, one per aggregate; {@link Events} lists them.
 *
 * <p>Events are permanent: a field is never renamed or retyped, a changed shape is a new revision with an upcaster.
 */
public interface LedgerEvent {}
