package org.resetdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a call comes from, as far as limits are concerned: the address, and of an IPv6 address its network of 64 bits, for a single
 * subscriber has all of that (RFC 6177).
 */
public final class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            if (address instanceof Inet6Address) {
                byte[] bytes = address.getAddress();
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return address.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
