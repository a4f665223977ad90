package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail server that wants a login, and that, in a bad mood, repeats in its refusals what it was given to send: first what is secret in it. */
public final class EchoingMailServer implements AutoCloseable {

    private static final Pattern SECRETS = Pattern.compile("\\S*[A-Za-z0-9_-]{32}|[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    private final ServerSocket door;
    private final List<byte[]> mails = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile int mailsOfAConnection = Integer.MAX_VALUE;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    public EchoingMailServer() throws IOException {
        door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread porter = new Thread(this::admit, "echoing-mail-server");
        porter.setDaemon(true);
        porter.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** As they came. */
    public List<byte[]> mails() {
        return mails;
    }

    List<String> logins() {
        return logins;
    }

    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** As servers do that serve many: after so many mails it is the next one's turn. */
    public void hangUpAfter(int mails) {
        mailsOfAConnection = mails;
    }

    public int connections() {
        return connections.get();
    }

    /** Subject and text of each mail that it would not take. */
    List<String> refused() {
        return refused;
    }

    /** Subject and plain text of each. */
    List<String> texts() {
        return mails.stream().map(EchoingMailServer::text).toList();
    }

    static String text(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return message.getSubject() + "\n" + text(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart parts)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i))).append('\n');
        }
        return all.toString();
    }

    private void admit() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                serve(client);
            } catch (IOException e) {
                // the client is gone, or the server is closed
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        connections.incrementAndGet();
        int taken = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(out, "250-hello\r\n250 AUTH PLAIN");
                case "AUTH" -> {
                    logins.add(line);
                    say(out, "235 welcome");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    say(out, take(in));
                    if (++taken == mailsOfAConnection) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private String take(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        byte[] bytes = mail.toString().getBytes(ISO_8859_1);
        if (!refusing) {
            mails.add(bytes);
            return "250 taken";
        }
        String text = text(bytes);
        refused.add(text);
        return "554 5.7.1 looks like spam: "
                + SECRETS.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" ")) + " in "
                + text.replaceAll("\\s+", " ");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
