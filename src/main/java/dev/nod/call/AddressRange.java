package dev.nod.call;

import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * Network addresses that begin with the same bits.
 *
 * @param first one of them
 * @param bits  how many bits all have in common
 */
public record AddressRange(InetAddress first, int bits) {

    private static final Pattern FORM = Pattern.compile("(?<address>[0-9A-Fa-f.:]+)(?:/(?<bits>\\d{1,3}))?");

    /**
     * Reads an address or a range in CIDR notation.
     *
     * @throws IllegalArgumentException if it is neither; the message completes the sentence that begins with the text
     */
    public static AddressRange parse(String text) {
        var wanted = "is not an IP address or a range such as 10.0.0.0/8";
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(wanted);
        }
        try {
            var first = InetAddress.ofLiteral(matcher.group("address"));
            var longest = first.getAddress().length * Byte.SIZE;
            var bits = matcher.group("bits") == null ? longest : Integer.parseInt(matcher.group("bits"));
            if (bits > longest) {
                throw new IllegalArgumentException(wanted);
            }
            return new AddressRange(first, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
    }

    boolean includes(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
