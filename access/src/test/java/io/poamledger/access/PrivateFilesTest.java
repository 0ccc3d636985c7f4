package io.poamledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

    @TempDir
    Path folder;

    static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxrwxrwx" : "rw-rw-r--"));
    }

    @Test
    void are_made_for_their_owner_with_the_folders_that_they_are_in() throws Exception {
        var file = folder.resolve("a/b/file");
        PrivateFiles.createFile(file);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void are_left_as_they_are_where_they_are_there() throws Exception {
        var file = open(Files.writeString(folder.resolve("file"), "words"));
        PrivateFiles.createFile(file);
        assertThat(file).hasContent("words");
        assertThat(rights(file)).isEqualTo("rw-rw-r--");
    }

    @Test
    void are_closed_with_everything_inside() throws Exception {
        var outer = open(Files.createDirectory(folder.resolve("outer")));
        var inner = open(Files.createDirectory(outer.resolve("inner")));
        var file = open(Files.createFile(inner.resolve("file")));
        assertThat(PrivateFiles.close(outer)).isEqualTo(3);
        assertThat(rights(outer)).isEqualTo("rwx------");
        assertThat(rights(inner)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(PrivateFiles.close(outer)).isZero();
    }

    @Test
    void are_not_looked_for_behind_a_link() throws Exception {
        var elsewhere = open(Files.createFile(folder.resolve("elsewhere")));
        var outer = open(Files.createDirectory(folder.resolve("outer")));
        Files.createSymbolicLink(outer.resolve("link"), elsewhere);
        assertThat(PrivateFiles.close(outer)).isEqualTo(1);
        assertThat(rights(elsewhere)).isEqualTo("rw-rw-r--");
    }

    @Test
    void are_not_lost_where_they_are_not_there() throws Exception {
        assertThat(PrivateFiles.close(folder.resolve("nothing"))).isZero();
    }
}
