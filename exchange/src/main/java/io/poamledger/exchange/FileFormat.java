package io.poamledger.exchange;

/** The formats that can be read. */
public enum FileFormat {
    CSV("CSV"),
    XLSX("Excel workbook"),
    OSCAL_JSON("OSCAL POA&M, JSON");

    private final String words;

    FileFormat(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
