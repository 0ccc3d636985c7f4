package io.poamledger.exchange;

/** The formats that can be read. */
public enum FileFormat {
    CSV("CSV"),
    XLSX("Excel workbook"),
    OSCAL_JSON("OSCAL POA&M, JSON"),
    OSCAL_XML("OSCAL POA&M, XML"),
    OSCAL_YAML("OSCAL POA&M, YAML");

    private final String words;

    FileFormat(String words) {
        this.words = words;
    }

    /** Whether it is a document of OSCAL, in any form. */
    public boolean isOscal() {
        return switch (this) {
            case CSV, XLSX -> false;
            case OSCAL_JSON, OSCAL_XML, OSCAL_YAML -> true;
        };
    }

    /** For people. */
    public String words() {
        return words;
    }
}
