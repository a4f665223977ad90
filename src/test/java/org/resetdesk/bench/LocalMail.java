package org.resetdesk.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server on a free loopback port that keeps what it is given. */
public final class LocalMail implements AutoCloseable {

    private final ServerSetup setup;
    private GreenMail server;

    public LocalMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        setup = new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    /** The settings that make the desk send through this server. */
    public Map<String, String> settings() {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(setup.getPort()));
    }

    /** Mails received since the last {@link #comeBack()}, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Made beforehand, because the server mislays a mail when two of the first ones to a new address come at the same time. */
    public void mailbox(String address) {
        server.setUser(address, "unused");
    }

    public void goDown() {
        server.stop();
    }

    /** On the same port again, with an empty store. */
    public void comeBack() {
        server = new GreenMail(setup);
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
