package io.poamledger.vault;

import java.io.IOException;

/** An upload ended before all of it had come; nothing of it was kept. */
public final class UploadCutOff extends IOException {

    private static final long serialVersionUID = 1L;

    UploadCutOff(long received, IOException cause) {
        super("The upload broke off after " + received + " bytes; nothing of it was kept. Send it again.", cause);
    }

    UploadCutOff(long received, long announced) {
        super("The upload ended after " + received + " of the announced " + announced
                + " bytes; nothing of it was kept. Send it again.");
    }
}
