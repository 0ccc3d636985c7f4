package io.poamledger.command.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded at once.
 *
 * @param evidence the most bytes of one artifact ({@code poam.upload.evidence})
 * @param importFile the most bytes of a file to import ({@code poam.upload.import-file})
 */
@ConfigurationProperties("poam.upload")
public record UploadSettings(
        @DefaultValue("100MB") DataSize evidence,
        @DefaultValue("20MB") DataSize importFile) {

    /** @throws IllegalArgumentException a limit that lets nothing through */
    public UploadSettings {
        if (evidence.toBytes() < 1 || importFile.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "poam.upload.evidence and poam.upload.import-file are at least 1 byte, not " + evidence + " and "
                            + importFile);
        }
    }
}
