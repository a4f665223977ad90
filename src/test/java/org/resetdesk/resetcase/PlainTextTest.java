package org.resetdesk.resetcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void what_people_type_stays_as_it_is() {
        assertThat(PlainText.of("Città\tdue\nriga <b> \u200d😀 שלום €"))
                .isEqualTo("Città\tdue\nriga <b> \u200d😀 שלום €");
    }

    @Test
    void every_line_break_is_a_line_feed() {
        assertThat(PlainText.of("a\r\nb\rc\u0085d\u2028e\u2029f\u000bg\fh")).isEqualTo("a\nb\nc\nd\ne\nf\ng\nh");
    }

    @Test
    void A11_what_some_screens_obey_is_made_visible() {
        assertThat(PlainText.of("a\u001b[31m\0\b\u007f\u009b\u202e\u2066\ud800z"))
                .isEqualTo("a\uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDz");
    }
}
