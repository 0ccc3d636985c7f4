package io.poamledger.app;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** What the packaged product consists of: the application and what it needs to run, without anything that only tests need. */
final class Packaged {

    private Packaged() {}

    /** For {@code java -cp}: as the build writes it down before the tests, with this module in front. */
    static String classpath() {
        try {
            return Path.of("target", "classes").toAbsolutePath()
                    + File.pathSeparator
                    + Files.readString(Path.of("target", "packaged-classpath")).strip();
        } catch (IOException e) {
            throw new AssertionError("The build has not written down what is packaged", e);
        }
    }

    static URL[] entries() throws MalformedURLException {
        var entries = new ArrayList<URL>();
        for (var path : classpath().split(File.pathSeparator)) {
            entries.add(Path.of(path).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }
}
