package io.poamledger.benchmarks;

import java.util.Arrays;

/** What the command line of a benchmark may change: {@code name=value}. */
final class Setting {

    private final String[] arguments;

    Setting(String... arguments) {
        this.arguments = arguments;
    }

    String text(String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)).replace("_", ""));
    }

    /** The id of a process; this one's where there is no other. */
    long process(String name) {
        return Long.parseLong(text(name, String.valueOf(ProcessHandle.current().pid())));
    }

    int[] numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
