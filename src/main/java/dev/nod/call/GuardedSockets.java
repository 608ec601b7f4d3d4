package dev.nod.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.SocketFactory;

/** Makes sockets that connect only where they may; what they check is the very address that they dial. */
final class GuardedSockets extends SocketFactory {

    private final List<AddressRange> granted;

    /**
     * @param granted what may be dialled besides public addresses
     */
    GuardedSockets(List<AddressRange> granted) {
        this.granted = List.copyOf(granted);
    }

    private void check(SocketAddress to) throws BlockedAddressException {
        var address = to instanceof InetSocketAddress inet ? inet.getAddress() : null;
        if (address == null) {
            throw new BlockedAddressException("there is no address to connect to");
        }
        if (!PublicAddresses.includes(address)
                && granted.stream().noneMatch(range -> range.includes(address))) {
            throw new BlockedAddressException(
                    "%s is not a public address, and 'allow' does not name it"
                            .formatted(address.getHostAddress()));
        }
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            check(to);
            super.connect(to, timeout);
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }
    }
}
