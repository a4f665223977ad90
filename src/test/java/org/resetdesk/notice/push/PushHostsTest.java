package org.resetdesk.notice.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client chooses the address that the desk calls: it may choose among push services. */
class PushHostsTest {

    private final PushHosts hosts = new PushHosts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91b",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYA%2b",
                "https://web.push.apple.com/QGuQyavXutnMH"
            })
    void browsers_own_services_are_called(String address) {
        assertThat(hosts.endpoint(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@169.254.169.254/x",
                "https://fcm.googleapis.com.example.org/x",
                "https://evilpush.services.mozilla.com.example/x",
                "https://xfcm.googleapis.com/x",
                "https://notify.windows.com/x",
                "https://example.org/fcm.googleapis.com",
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://10.0.0.8/x",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/x",
                "https://fcm.googleapis.com/x#y",
                "https://fcm.googleapis.com\\@example.org/x",
                "https:///x",
                "file:///etc/passwd",
                "fcm.googleapis.com/x"
            })
    void nothing_else_is(String address) {
        assertThat(hosts.endpoint(address)).isEmpty();
    }
}
