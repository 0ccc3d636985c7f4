package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What is packaged as {@code ./poam} installs it: all in jars, with what the JVM wrote down at a first start. Some seventy starts of a build
 * take less than half of what they took from folders. Made once for all processes of a build, by whoever starts the first.
 */
final class ProgramInJars {

    private static final Path ALL = Path.of("target", "processes");

    /** The words between the options of every JVM and the arguments. */
    static final List<String> WORDS = words();

    private ProgramInJars() {}

    /** What every JVM of a process has, whatever it runs. */
    static List<String> virtualMachine() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("..", "deploy", "jvm-options"),
                "-XX:TieredStopAtLevel=1");
    }

    private static List<String> words() {
        try {
            Files.createDirectories(ALL);
            // Two classes are tested at a time.
            try (var channel =
                            FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assertThat(lock.isValid()).isTrue();
                return installed();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot be put into jars", e);
        }
    }

    private static List<String> installed() throws IOException {
        var classPath = Stream.of(Packaged.classpath().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var folder = ALL.resolve(UUID.nameUUIDFromBytes(state(classPath).getBytes(StandardCharsets.UTF_8))
                .toString());
        var program = folder.resolve("poam-ledger.jar");
        var learnt = folder.resolve("poam.aot");
        if (!Files.exists(program)) {
            Files.createDirectories(folder);
            var jars = new ArrayList<String>();
            for (var entry : classPath) {
                var jar = Files.isDirectory(entry)
                        ? inAJar(entry, folder.toAbsolutePath().resolve(jars.size() + ".jar"))
                        : entry;
                jars.add(jar.toUri().toString());
            }
            start(program, jars);
            record(folder);
        }
        var words = new ArrayList<String>();
        if (Files.exists(learnt)) {
            words.add("-XX:AOTCache=" + learnt);
        }
        words.addAll(List.of("-jar", program.toString()));
        return List.copyOf(words);
    }

    /** Changes when anything is compiled anew. */
    private static String state(List<Path> classPath) throws IOException {
        var state = new StringBuilder();
        for (var entry : classPath) {
            try (var files = Files.walk(entry)) {
                for (var file : files.sorted().toList()) {
                    state.append(file).append(Files.getLastModifiedTime(file)).append('\n');
                }
            }
        }
        return state.toString();
    }

    private static Path inAJar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** A jar that names the main class and the other jars, as the installed one does. */
    private static void start(Path program, List<String> jars) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, PoamLedger.class.getName());
        manifest.getMainAttributes().put(Name.CLASS_PATH, String.join(" ", jars));
        new JarOutputStream(Files.newOutputStream(program), manifest).close();
    }

    /** Without it every process starts as well, only later. */
    private static void record(Path folder) throws IOException {
        var words =
                new ArrayList<>(List.of(Path.of("..", "deploy", "record-start").toString(), folder.toString()));
        words.addAll(virtualMachine());
        var recording = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("record.log").toFile())
                .start();
        try {
            assertThat(Patience.end(recording)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the first start was recorded", e);
        }
    }
}
