package io.poamledger.app.cli;

import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.io.PrintWriter;

/** Serves until the process is told to end, and says where to go. */
final class Serving {

    private Serving() {}

    static int over(ServerSettings settings, PrintWriter out) {
        var server = Server.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        out.println("POA&M Ledger is at " + server.address() + "  (data in "
                + settings.folder().path()
                + settings.ledger().map(_ -> ", ledger in MongoDB").orElse("")
                + "; stop with Ctrl+C)");
        server.firstAdministratorsLink()
                .ifPresent(link -> out.println("Become the administrator, once, within 24 hours: " + link));
        out.flush();
        return Poam.KEEPS_RUNNING;
    }
}
