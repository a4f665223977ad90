package org.resetdesk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.device.LabelReading.Match.DIFFERS;
import static org.resetdesk.device.LabelReading.Match.MATCHES;
import static org.resetdesk.device.LabelReading.Match.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final SerialNumber EXPECTED = new SerialNumber("RDX1-CAM-00012345");

    private final Labels labels = new Labels();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RDX1-CAM-00012345",
                "SN:RDX1-CAM-00012345\nMODEL:CAM-4",
                "sn:rdx1-cam-00012345",
                "RDX1 CAM 00012345",
                "RDX1CAM00012345",
                "RDX1_CAM_0001_2345",
                "RDX1\u2011CAM\u201100012345",
                "https://vendor.example/d/RDX1-CAM-00012345?x=1",
                "{\"model\":\"x\",\"serial\":\"RDX1-CAM-00012345\"}",
                "CAM-4;RDX1-CAM-00012345;2026"
            })
    void a_code_that_names_the_device_matches(String text) {
        assertThat(read(text)).isEqualTo(new LabelReading(MATCHES, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SN:RDX1-CAM-00012345-9",
                "SN:X-RDX1-CAM-00012345",
                "SN:RDX1-CAM-000123456",
                "SN:2RDX1-CAM-00012345"
            })
    void part_of_a_longer_serial_number_is_another_device(String text) {
        assertThat(read(text)).isEqualTo(new LabelReading(DIFFERS, text.substring(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SN:RDX1-CAM-00099999\nMODEL:CAM-4",
                "S/N: RDX1-CAM-00099999",
                "Serial No.: RDX1-CAM-00099999",
                "MODEL=CAM-4&SN=RDX1-CAM-00099999",
                "{\"serialNumber\":\"RDX1-CAM-00099999\"}",
                "Matricola: RDX1-CAM-00099999",
                "RDX1-CAM-00099999",
                "rdx1-cam-00099999"
            })
    void E04_a_code_that_names_another_serial_number_differs(String text) {
        assertThat(read(text)).isEqualTo(new LabelReading(DIFFERS, "RDX1-CAM-00099999"));
    }

    @Test
    void E04_a_bare_word_built_like_the_serial_number_is_one() {
        assertThat(read("ABCD-EFG-00099999").match()).isEqualTo(UNKNOWN);
        assertThat(read("ABC1-DEF-00099999")).isEqualTo(new LabelReading(DIFFERS, "ABC1-DEF-00099999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CAM-4",
                "RDX1-CAM",
                "https://vendor.example/support",
                "8001234567891",
                "00:1B:44:11:3A:B7",
                "MODEL:CAM-4",
                "MAC:001B44113AB7",
                "Made in Italy 2026",
                "SN:"
            })
    void a_code_that_names_no_device_leaves_it_unknown(String text) {
        assertThat(read(text)).isEqualTo(new LabelReading(UNKNOWN, null));
    }

    @Test
    void an_article_number_is_no_serial_number_even_where_serial_numbers_are_digits() {
        SerialNumber digits = new SerialNumber("4006381333000");

        assertThat(labels.read(List.of("4006381333931"), digits).match()).isEqualTo(UNKNOWN);
        assertThat(labels.read(List.of("4006381333932"), digits).match()).isEqualTo(DIFFERS);
    }

    @Test
    void no_code_at_all_is_unknown() {
        assertThat(labels.read(List.of(), EXPECTED).match()).isEqualTo(UNKNOWN);
    }

    @Test
    void E24_of_several_codes_the_one_that_names_the_serial_number_counts() {
        assertThat(read("SN:RDX1-CAM-00099999", "https://vendor.example", "RDX1-CAM-00012345"))
                .isEqualTo(new LabelReading(MATCHES, null));
        assertThat(read("https://vendor.example", "CAM-4", "SN:RDX1-CAM-00099999")
                        .match())
                .isEqualTo(DIFFERS);
    }

    @Test
    void a_serial_number_of_hyphens_does_not_match_everything() {
        assertThat(labels.read(List.of("A", "SN:OTHER-0001"), new SerialNumber("A-------"))
                        .match())
                .isEqualTo(UNKNOWN);
    }

    private LabelReading read(String... texts) {
        return labels.read(List.of(texts), EXPECTED);
    }
}
