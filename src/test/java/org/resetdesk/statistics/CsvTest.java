package org.resetdesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "|cmd", "%0A", "\r=1"})
    void G24_what_a_spreadsheet_would_take_for_a_formula_begins_with_an_apostrophe(String text) {
        assertThat(new Csv(',').row(text).toString()).startsWith("\uFEFF\"'");
    }

    @Test
    void G24_a_cell_cannot_break_out_of_its_quotes_or_its_line() {
        assertThat(new Csv(';').row("a\";=1\r\n=2\u2028b", 7).toString()).isEqualTo("\uFEFF\"a\"\";=1  =2 b\";7\r\n");
    }

    @Test
    void plain_words_and_numbers_stay_as_they_are() {
        assertThat(new Csv(',').row("RD-NVR-216", "", 12L, "città").toString())
                .isEqualTo("\uFEFF\"RD-NVR-216\",\"\",12,\"città\"\r\n");
    }
}
