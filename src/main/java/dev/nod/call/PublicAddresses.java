package dev.nod.call;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells the addresses of the public internet from those with a special purpose (IANA's registries). */
final class PublicAddresses {

    private static final List<AddressRange> SPECIAL_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");
    private static final AddressRange GLOBAL_6 = AddressRange.parse("2000::/3");
    /** Among them the tunnels, which lead to any IPv4 address. */
    private static final List<AddressRange> SPECIAL_6 = ranges("2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20");

    private PublicAddresses() {}

    static boolean includes(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(range -> range.includes(address))
                : GLOBAL_6.includes(address)
                        && SPECIAL_6.stream().noneMatch(range -> range.includes(address));
    }

    private static List<AddressRange> ranges(String... ranges) {
        return Stream.of(ranges).map(AddressRange::parse).toList();
    }
}
