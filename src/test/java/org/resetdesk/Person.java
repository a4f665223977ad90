package org.resetdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls the desk over HTTP: with his password on every call, or, after {@link #browser()}, with a session. A body is JSON as
 * text, or any object that becomes JSON.
 */
public final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final String password;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean session;

    Person(String id, String password, String address) {
        this.id = id;
        this.password = password;
        this.address = address;
    }

    /** Somebody at a desk that runs elsewhere. */
    public static Person at(String address, String id, String password) {
        return new Person(id, password, address);
    }

    public String id() {
        return id;
    }

    public String password() {
        return password;
    }

    /** The same person who says another password. */
    public Person with(String otherPassword) {
        return new Person(id, otherPassword, address);
    }

    /** The same person at a browser: logged in with a session, sending the CSRF header with what writes. */
    public Person browser() {
        Person browser = new Person(id, password, address);
        browser.session = true;
        Answer login = browser.post("/api/session", Map.of("user", id, "password", password));
        if (login.status() != 204) {
            throw new IllegalStateException("login of " + id + " answered " + login.status());
        }
        return browser;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(json(path).POST(body(body)));
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(body(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer delete(String path, Object body) {
        return send(json(path).method("DELETE", body(body)));
    }

    /** A request to this path with this person's login, to be completed and given to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (session) {
            String token = cookie("XSRF-TOKEN");
            return token == null ? request : request.header("X-XSRF-TOKEN", token);
        }
        if (id.isEmpty()) {
            return request;
        }
        String login = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(UTF_8));
        return request.header("Authorization", "Basic " + login);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #send}, for an answer that may never end: to be read as it comes, and to be closed. */
    public HttpResponse<InputStream> open(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a cookie that the desk has set, or null. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Loses a cookie. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static BodyPublisher body(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
