package org.resetdesk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.device.LabelReading.Match.DIFFERS;
import static org.resetdesk.device.LabelReading.Match.MATCHES;
import static org.resetdesk.device.LabelReading.Match.SEVERAL;
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
                "CAM-4;RDX1-CAM-00012345;2026",
                "https://vendor.example/d?sn=rdx1-cam-00012345&m=cam-4",
                "RDX1\u2212CAM\u221200012345",
                "\uFEFFRDX1\u00AD-CAM-\u200B00012345",
                "SN:RDX1.CAM.00012345",
                "S.N. RDX1 - CAM - 00012345",
                "<serial>RDX1-CAM-00012345</serial>",
                "0104006381333931112601012" + "1RDX1-CAM-00012345",
                "(01)04006381333931(21)RDX1-CAM-00012345",
                "SN:RDX1-CAM-00012345\nS/N: rdx1cam00012345"
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
                "rdx1-cam-00099999",
                "S/N RDX1-CAM-00099999",
                "Numero di serie: RDX1-CAM-00099999",
                "N° di serie RDX1-CAM-00099999",
                "https://vendor.example/d?m=4&sn=RDX1-CAM-00099999",
                "<serialNumber>RDX1-CAM-00099999</serialNumber>",
                "(01)04006381333931(21)RDX1-CAM-00099999",
                "010400638133393121RDX1-CAM-00099999\u001D10LOT7"
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
                "SN:",
                "SN 2026",
                "SERIAL PORT RS-485",
                "PSN:12345678",
                "АDХ1-CAM-00012345",
                "010400638133393010LOT7"
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
    void E04_a_recorders_label_is_told_apart_from_a_cameras_code() {
        assertThat(read("SN:RDX1-NVR-00000007\nMODEL:NVR-16", "RDX1-NVR-00000007"))
                .isEqualTo(new LabelReading(DIFFERS, "RDX1-NVR-00000007"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SN:RDX1-NVR-00000007;CH1 SN:RDX1-CAM-00012345;CH2 SN:RDX1-CAM-00012346",
                "SN:RDX1-NVR-00000007\nCAMERA RDX1-CAM-00012345",
                "https://vendor.example/kit?sn=RDX1-NVR-00000007&with=RDX1-CAM-00012345"
            })
    void one_code_that_lists_the_device_among_others_is_a_list_and_no_label(String text) {
        assertThat(read(text)).isEqualTo(new LabelReading(SEVERAL, "RDX1-NVR-00000007"));
        assertThat(read("https://vendor.example", text).match()).isEqualTo(SEVERAL);
    }

    @Test
    void E24_beside_such_a_list_the_label_itself_counts() {
        assertThat(read("SN:RDX1-NVR-00000007;SN:RDX1-CAM-00012345", "SN:RDX1-CAM-00012345"))
                .isEqualTo(new LabelReading(MATCHES, null));
    }

    @Test
    void a_date_is_no_serial_number_even_where_serial_numbers_are_digits() {
        SerialNumber digits = new SerialNumber("20261122");

        assertThat(labels.read(List.of("MADE 2026-11-22"), digits).match()).isEqualTo(UNKNOWN);
        assertThat(labels.read(List.of("SN 20261122"), digits).match()).isEqualTo(MATCHES);
        assertThat(labels.read(List.of("1234 5678"), new SerialNumber("1234-5678"))
                        .match())
                .isEqualTo(MATCHES);
    }

    @Test
    void a_serial_number_that_is_the_network_address_is_found_in_it() {
        SerialNumber address = new SerialNumber("ACCC8E123456");

        assertThat(labels.read(List.of("MAC:AC-CC-8E-12-34-56"), address).match())
                .isEqualTo(MATCHES);
        assertThat(labels.read(List.of("MAC:AC-CC-8E-12-34-57"), address).match())
                .isEqualTo(UNKNOWN);
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
