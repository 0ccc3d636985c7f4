package io.poamledger.vault;

import java.io.IOException;

/** There is no room for an upload; nothing of it was kept, and what was stored before is untouched. */
public final class VaultFull extends IOException {

    private static final long serialVersionUID = 1L;

    VaultFull(Object where, long received, IOException cause) {
        super(
                "No room left in " + where + " after " + received
                        + " bytes of the upload; nothing of it was kept. Free some space and send it again.",
                cause);
    }
}
