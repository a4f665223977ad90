package org.resetdesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.evidence.PictureVerdict.GOOD;
import static org.resetdesk.evidence.PictureVerdict.RETAKE;
import static org.resetdesk.evidence.PictureVerdict.USABLE;
import static org.resetdesk.evidence.Purpose.FEATURE_CODE;
import static org.resetdesk.evidence.Purpose.LABEL;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.evidence.judging.PictureFault;
import org.resetdesk.evidence.reading.ReadCode;

class PictureVerdictTest {

    private static final ReadCode CODE = new ReadCode("QR_CODE", "some text", List.of());

    @Test
    void E01_a_label_that_reads_is_good_and_one_that_is_blurred_is_to_be_taken_again() {
        assertThat(label(read())).isEqualTo(GOOD);
        assertThat(label(unread("picture.out-of-focus", "picture.no-code"))).isEqualTo(RETAKE);
    }

    @Test
    void E24_a_label_that_has_only_print_is_usable() {
        assertThat(label(unread("picture.no-code"))).isEqualTo(USABLE);
    }

    @Test
    void E06_a_picture_of_the_feature_code_without_a_code_is_to_be_taken_again_even_if_nothing_explains_it() {
        assertThat(code(unread("picture.no-code"), FeatureCodeVerdict.UNREADABLE))
                .isEqualTo(RETAKE);
    }

    @ParameterizedTest
    @EnumSource(
            value = FeatureCodeVerdict.class,
            mode = Mode.EXCLUDE,
            names = {"UNREADABLE", "FOREIGN"})
    void a_feature_code_that_was_read_makes_its_picture_good_whatever_is_wrong_with_the_rest(
            FeatureCodeVerdict verdict) {
        assertThat(code(read("picture.reflection"), verdict)).isEqualTo(GOOD);
    }

    @Test
    void E05_a_foreign_code_beside_a_square_that_could_not_be_read_is_worth_a_second_look() {
        assertThat(code(read("picture.out-of-focus"), FeatureCodeVerdict.FOREIGN))
                .isEqualTo(USABLE);
        assertThat(code(read(), FeatureCodeVerdict.FOREIGN)).isEqualTo(GOOD);
    }

    @Test
    void G11_a_picture_that_the_desk_failed_to_read_is_not_the_requesters_fault() {
        assertThat(label(PictureReading.failure())).isEqualTo(USABLE);
        assertThat(code(PictureReading.failure(), FeatureCodeVerdict.UNREADABLE))
                .isEqualTo(USABLE);
    }

    @Test
    void a_picture_that_reads_is_never_to_be_taken_again() {
        assertThat(Stream.of(read(), read("picture.motion"))
                        .flatMap(reading -> Stream.of(
                                label(reading),
                                code(reading, FeatureCodeVerdict.FOREIGN),
                                code(reading, FeatureCodeVerdict.VALID))))
                .doesNotContain(RETAKE);
    }

    private static PictureVerdict label(PictureReading reading) {
        return PictureVerdict.of(LABEL, reading, null);
    }

    private static PictureVerdict code(PictureReading reading, @Nullable FeatureCodeVerdict verdict) {
        return PictureVerdict.of(FEATURE_CODE, reading, verdict);
    }

    private static PictureReading read(String... faults) {
        return new PictureReading(List.of(CODE), faults(faults), false);
    }

    private static PictureReading unread(String... faults) {
        return new PictureReading(List.of(), faults(faults), false);
    }

    private static List<PictureFault> faults(String... codes) {
        return Stream.of(codes).map(PictureFault::new).toList();
    }
}
