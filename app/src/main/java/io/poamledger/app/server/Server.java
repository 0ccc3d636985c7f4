package io.poamledger.app.server;

import io.poamledger.access.AccessConfiguration;
import io.poamledger.access.AccessSettings;
import io.poamledger.access.LoopbackOrTls;
import io.poamledger.access.PublicAddress;
import io.poamledger.access.accounts.FirstAdministrator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A running application over one data folder. */
public final class Server implements AutoCloseable {

    private final ServerSettings settings;
    private final ConfigurableApplicationContext context;

    private Server(ServerSettings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * Starts the chosen sides; returns when the first page can be asked for.
     *
     * @throws Refusal when the folder or the port is in use, the ledger cannot be opened, or a setting makes no sense
     */
    public static Server start(ServerSettings settings) {
        check(settings);
        var server = new Server(settings, run(settings, Clock.systemUTC()));
        settings.folder().announce(server.address());
        return server;
    }

    /**
     * Starts as always, but announces itself to nobody and believes another clock: {@code ./poam demo} invents a past so.
     *
     * @return what is running; closing it gives the folder back
     */
    public static ConfigurableApplicationContext startUnannounced(ServerSettings settings, Clock clock) {
        return run(settings, clock);
    }

    /** Where to go, such as {@code http://localhost:8080}. */
    public String address() {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        var host = InetAddress.getLoopbackAddress().getHostAddress().equals(settings.address())
                ? "localhost"
                : settings.address();
        return (tls(context.getEnvironment()::getProperty) ? "https://" : "http://") + host + ":" + server.getPort();
    }

    /**
     * The one-time link for the first administrator; empty once there is one, and on a node that lacks a side: its page needs both.
     * Every call voids the last link.
     */
    public Optional<String> firstAdministratorsLink() {
        if (!settings.sides().containsAll(EnumSet.allOf(Side.class))) {
            return Optional.empty();
        }
        var people = context.getBean(AccessSettings.class)
                .publicAddress()
                .map(PublicAddress::toString)
                .orElseGet(this::address);
        return context.getBean(FirstAdministrator.class).welcomePath().map(path -> people + path);
    }

    /** Stops taking requests, finishes those under way and closes every file. */
    @Override
    public void close() {
        settings.folder().withdraw();
        context.close();
    }

    private static void check(ServerSettings settings) {
        try {
            LoopbackOrTls.check(
                    settings.address(),
                    settings.behindProxy()
                            || tls(name -> System.getenv(name.toUpperCase(Locale.ROOT)
                                    .replace(".", "_")
                                    .replace("-", "_"))));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        try (var probe = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.address()))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "Port " + settings.port() + " on " + settings.address()
                            + " is in use or not allowed. Stop what listens there, or choose another with --port.",
                    e);
        }
    }

    private static boolean tls(Function<String, @Nullable String> setting) {
        return List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
                .anyMatch(name -> setting.apply(name) != null);
    }

    private static ConfigurableApplicationContext run(ServerSettings settings, Clock clock) {
        var lock = settings.folder().lock();
        var sources = new ArrayList<Class<?>>(List.of(ServerConfiguration.class, AccessConfiguration.class));
        settings.sides().forEach(side -> sources.add(side.configuration()));
        try {
            if (settings.ledger().isEmpty()) {
                LostLedger.refuse(settings.folder());
            }
            return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(properties(settings))
                    .initializers(context -> register((GenericApplicationContext) context, settings, clock, lock))
                    .run();
        } catch (RuntimeException e) {
            try {
                lock.close();
            } catch (Exception suppressed) {
                e.addSuppressed(suppressed);
            }
            throw StartProblem.told(e);
        }
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", settings.port(),
                "server.address", settings.address(),
                "server.forward-headers-strategy", settings.behindProxy() ? "native" : "none",
                "management.endpoint.health.group.readiness.include", readiness(settings)));
        if (System.getenv("MANAGEMENT_SERVER_PORT") != null) {
            // Nobody signs in on that port, so it is open to this machine only, unless another setting says so.
            properties.put("management.server.address", "127.0.0.1");
        }
        return properties;
    }

    /** A node is ready when it can do its part, not already when it listens. */
    private static String readiness(ServerSettings settings) {
        return "readinessState,ledger,threads" + (settings.sides().contains(Side.QUERY) ? ",views" : "");
    }

    /** The lock comes first and so is given back last, after every file in the folder is closed. */
    private static void register(
            GenericApplicationContext context, ServerSettings settings, Clock clock, AutoCloseable lock) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        "files-systemEnvironment", Map.<String, Object>copyOf(SettingFiles.read(System.getenv()))));
        context.registerBean("dataFolderLock", AutoCloseable.class, () -> lock);
        context.registerBean(ServerSettings.class, () -> settings);
        context.registerBean(Clock.class, () -> clock);
    }
}
