package io.poamledger.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Place;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.SettingFiles;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option of every command that opens a ledger: whether it is in MongoDB. */
final class InMongo {

    private static final Pattern USER_ALONE = Pattern.compile("^mongodb(\\+srv)?://[^:@/]+(?=@)");

    @Option(
            names = "--ledger",
            paramLabel = "URI",
            defaultValue = "${POAM_LEDGER:-}",
            description = "mongodb://… when ledger and evidence are there (default: in the data folder)")
    private String uri = "";

    Optional<String> uri() {
        return Optional.of(uri)
                .filter(given -> !given.isBlank())
                .or(() -> SettingFiles.value("POAM_LEDGER"))
                .map(given -> SettingFiles.value("POAM_LEDGER_PASSWORD")
                        .map(password -> withPassword(given, password))
                        .orElse(given));
    }

    /**
     * A password of its own may hold any character, where one inside an address has to be written in percent signs.
     *
     * @throws Refusal the address has no user, or a password already
     */
    static String withPassword(String uri, String password) {
        var user = USER_ALONE.matcher(uri);
        if (!user.find()) {
            throw new Refusal(
                    "POAM_LEDGER_PASSWORD is set, so the address of the ledger has to name a user and no password:"
                            + " mongodb://user@host1,host2,host3/poam");
        }
        return user.group() + ":" + URLEncoder.encode(password, UTF_8).replace("+", "%20") + uri.substring(user.end());
    }

    /** Where ledger and evidence are, given the folder that holds them otherwise. */
    Place at(DataFolder folder) {
        return new Place(folder, uri());
    }
}
