package io.poamledger.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files as parts {@code file} of one {@code multipart/form-data} body.
 *
 * @param boundary between its parts
 */
record FilesInAForm(List<Path> files, String boundary) {

    FilesInAForm(List<Path> files) {
        this(files, UUID.randomUUID().toString());
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() throws FileNotFoundException {
        var parts = new ArrayList<BodyPublisher>();
        for (var file : files) {
            var name = file.getFileName().toString().replace("\"", "%22").replaceAll("[\r\n]", " ");
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, UTF_8);
    }
}
