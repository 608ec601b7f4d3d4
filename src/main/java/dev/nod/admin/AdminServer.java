package dev.nod.admin;

import dev.nod.audit.AuditLog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the admin API over HTTP. */
public final class AdminServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LARGEST_HEADERS = 8 * 1024;
    private static final int IDLE_MILLIS = 30_000;

    private final AdminSettings settings;
    private final Server server;
    private final ServerConnector connector;

    public AdminServer(
            AdminSettings settings,
            List<Probe> probes,
            Indexing indexing,
            Monitoring monitoring,
            AuditLog audit) {
        this.settings = settings;
        var threads = new QueuedThreadPool();
        threads.setName("admin");
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("admin-", 0).factory()));
        server = new Server(threads);
        connector = connector(server, settings);
        server.addConnector(connector);
        server.setErrorHandler(new ErrorPage());
        var limited = new SizeLimitHandler(LARGEST_BODY, -1);
        limited.setHandler(
                servlets(resources(settings, probes, indexing, monitoring, audit)));
        server.setHandler(limited);
    }

    private static ServerConnector connector(Server server, AdminSettings settings) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.addCustomizer(new SecureHeaders());
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.address());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static ResourceConfig resources(
            AdminSettings settings,
            List<Probe> probes,
            Indexing indexing,
            Monitoring monitoring,
            AuditLog audit) {
        return new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .register(JacksonFeature.withoutExceptionMappers())
                .register(new JsonRules())
                .register(new Failures())
                .register(new Authentication(settings.token(), new Patience(System::nanoTime)))
                .register(new Recording(audit))
                .register(new HealthResource(probes))
                .register(new SourcesResource(indexing.reindexing(), indexing.index(), indexing.schedule(),
                        monitoring))
                .register(new ReindexResource(indexing.reindexing()))
                .register(new RunsResource(indexing.reindexing()))
                .register(new MetricsResource(monitoring.metrics()));
    }

    private static ServletContextHandler servlets(ResourceConfig resources) {
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(new ServletContainer(resources)), "/*");
        return context;
    }

    /**
     * Starts to listen.
     *
     * @throws AdminUnavailableException if that is not possible, such as when the port is taken
     */
    public void start() {
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw new AdminUnavailableException(
                    "the admin API cannot listen on %s port %d (%s): stop what uses it, or set admin.port"
                            .formatted(settings.address(), settings.port(), reason(e)),
                    e);
        } catch (Exception e) {
            close();
            throw new AdminUnavailableException("the admin API cannot start: " + e, e);
        }
    }

    private static String reason(Throwable thrown) {
        var cause = thrown.getCause();
        return String.valueOf(cause == null ? thrown.getMessage() : cause.getMessage());
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Where it is reached on this machine. */
    public String url() {
        var address = settings.address();
        return "http://%s:%d".formatted(address.contains(":") ? "[" + address + "]" : address, port());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("the admin API did not stop cleanly", e);
        }
    }
}
