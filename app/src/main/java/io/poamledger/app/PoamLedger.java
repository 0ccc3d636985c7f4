package io.poamledger.app;

/** The way in: {@code ./poam COMMAND} ends here. */
public final class PoamLedger {

    private PoamLedger() {}

    /** @param arguments the command and its options, as {@code ./poam help} lists them */
    public static void main(String[] arguments) {}
}
