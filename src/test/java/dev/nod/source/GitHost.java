package dev.nod.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jgit.http.server.GitServlet;

/** A server of Git repositories over HTTP, which can ask for a token. */
final class GitHost implements AutoCloseable {

    private final Server server = new Server();
    private final List<String> users = new ArrayList<>();
    private final String token;
    private volatile String elsewhere = "";

    GitHost(Path repositories, String token) throws Exception {
        this.token = token;
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler();
        var git = new ServletHolder(new GitServlet());
        git.setInitParameter("base-path", repositories.toString());
        git.setInitParameter("export-all", "true");
        context.addServlet(git, "/*");
        context.addFilter(new FilterHolder(new Guard()), "/*",
                EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    static GitHost open(Path repositories) throws Exception {
        return new GitHost(repositories, "");
    }

    String address(String repository) {
        return server.getURI().resolve("/" + repository).toString();
    }

    /** From now on, who has signed in is sent there. */
    void redirectTo(String address) {
        elsewhere = address;
    }

    /** The names that were signed in with. */
    List<String> users() {
        return List.copyOf(users);
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private final class Guard implements Filter {

        @Override
        public void init(FilterConfig config) {}

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var sent = ((HttpServletRequest) request).getHeader("Authorization");
            if (!token.isEmpty() && (sent == null || !isRight(sent))) {
                var answer = (HttpServletResponse) response;
                answer.setHeader("WWW-Authenticate", "Basic realm=\"git\"");
                answer.sendError(401);
            } else if (!elsewhere.isEmpty()) {
                ((HttpServletResponse) response)
                        .sendRedirect(elsewhere + ((HttpServletRequest) request).getRequestURI());
            } else {
                chain.doFilter(request, response);
            }
        }

        private boolean isRight(String sent) {
            var decoded = new String(Base64.getDecoder().decode(sent.replace("Basic ", "")), UTF_8);
            users.add(decoded.split(":", 2)[0]);
            return decoded.endsWith(":" + token);
        }
    }
}
