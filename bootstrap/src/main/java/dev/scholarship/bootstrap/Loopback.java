package dev.scholarship.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells whether an address to listen on can be reached from this machine only. */
final class Loopback {
    private Loopback() {}

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
