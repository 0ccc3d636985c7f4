package io.poamledger.query.layout;

import io.poamledger.access.Caller;

/** What waits for somebody now, for the frame of every page, which leads to it. */
public interface WhatWaits {

    /** How many lines of it there are, counted no further than {@code most}. */
    long lines(Caller caller, int most);
}
