package io.poamledger.access;

/** How somebody showed who they are. */
public enum Way {
    /** The sign-in cookie of a browser. */
    COOKIE,
    /** An API token, or a token of the provider. */
    TOKEN,
    /** The key file in the data folder, from this machine. */
    LOCAL_KEY
}
