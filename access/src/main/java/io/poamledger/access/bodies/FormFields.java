package io.poamledger.access.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;

/**
 * The fields of a form.
 *
 * @param values by name, in the order of the form
 * @param parts files and fields of a {@code multipart/form-data} body; empty for other forms
 */
record FormFields(Map<String, List<String>> values, List<Part> parts) {

    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_PARTS = 50;
    /** Of all fields together, files not counted: they are read into memory. */
    static final long MOST_BYTES = 1 << 20;

    private static final int MOST_IN_MEMORY = 16 << 10;

    static final FormFields NONE = new FormFields(Map.of(), List.of());

    /** @throws Refused where a name or a value is no {@code application/x-www-form-urlencoded} text, or there are too many */
    static FormFields ofUrlEncoded(ReceivedBody body) throws IOException, Refused {
        var values = new LinkedHashMap<String, List<String>>();
        var fields = text(body).split("&");
        if (fields.length > MOST_FIELDS) {
            throw Refused.malformed("A form has at most " + MOST_FIELDS + " fields.");
        }
        for (var field : fields) {
            var sign = field.indexOf('=');
            var name = decoded(sign < 0 ? field : field.substring(0, sign));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(sign < 0 ? "" : decoded(field.substring(sign + 1)));
            }
        }
        return new FormFields(values, List.of());
    }

    private static String text(ReceivedBody body) throws IOException {
        try (var in = body.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String decoded(String text) throws Refused {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            throw Refused.malformed(
                    "The form is not written as forms are: a % is followed by no two hexadecimal digits.");
        }
    }

    /** @throws Refused the parts cannot be told apart, there are too many, their fields are too long, or there is no room for them */
    static FormFields ofParts(ReceivedBody body, String contentType, Path folder) throws IOException, Refused {
        var items = items(body, contentType, folder);
        var fields = items.stream().filter(FileItem::isFormField).toList();
        if (fields.stream().mapToLong(FileItem::getSize).sum() > MOST_BYTES) {
            items.forEach(FileItem::delete);
            throw Refused.tooLarge("The fields of the form have more than " + MOST_BYTES
                    + " bytes together. A file is sent as a part with a file name.");
        }
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            values.computeIfAbsent(field.getFieldName(), _ -> new ArrayList<>()).add(field.getString(UTF_8.name()));
        }
        return new FormFields(
                values,
                items.stream()
                        .<Part>map(item -> new ApplicationPart(item, folder.toFile()))
                        .toList());
    }

    private static List<FileItem> items(ReceivedBody body, String contentType, Path folder)
            throws IOException, Refused {
        var factory = new DiskFileItemFactory();
        factory.setRepository(folder.toFile());
        factory.setSizeThreshold(MOST_IN_MEMORY);
        var upload = new FileUpload();
        upload.setFileItemFactory(factory);
        upload.setFileCountMax(MOST_PARTS);
        try (var in = body.open()) {
            return upload.parseRequest(context(in, contentType, body.size()));
        } catch (IOFileUploadException e) {
            throw e.getCause() instanceof MalformedStreamException ? inseparable() : Refused.noRoom(e);
        } catch (FileUploadException _) {
            throw inseparable();
        }
    }

    private static Refused inseparable() {
        return Refused.malformed("The parts of the form cannot be told apart; it is cut off, names no boundary, or has"
                + " more than " + MOST_PARTS + " parts. Nothing of it was kept.");
    }

    private static UploadContext context(InputStream in, String contentType, long size) {
        return new UploadContext() {
            @Override
            public long contentLength() {
                return size;
            }

            @Override
            public String getCharacterEncoding() {
                return UTF_8.name();
            }

            @Override
            public String getContentType() {
                return contentType;
            }

            @Override
            public InputStream getInputStream() {
                return in;
            }
        };
    }

    void deleteFiles() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }
}
