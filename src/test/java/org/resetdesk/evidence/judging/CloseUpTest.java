package org.resetdesk.evidence.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.Point;
import org.resetdesk.evidence.reading.UnreadSquare;

class CloseUpTest {

    private static final int DISTANCE = 1500;

    @Test
    void a_sharp_code_from_the_front_has_nothing_against_it() {
        CloseUp code = CloseUp.of(Chart.sharp(), Chart.SQUARE);

        assertThat(code.modulePixels()).isCloseTo(Chart.MODULE, offset(0.1));
        assertThat(code.edges().widest()).isLessThan(0.4);
        assertThat(code.edges().unevenness()).isLessThan(2);
        assertThat(code.contrast()).isGreaterThan(200);
        assertThat(code.tilt()).isLessThan(1);
        assertThat(code.hidden()).isLessThan(Limits.HIDDEN);
    }

    @Test
    void E01_a_blur_is_measured_in_modules() {
        assertThat(CloseUp.of(Chart.blurred(), Chart.SQUARE).edges().narrowest())
                .isBetween(1.0, 2.0);
    }

    @Test
    void where_modules_could_not_be_counted_nothing_is_said_in_modules() {
        CloseUp code = CloseUp.of(Chart.blurred(), new UnreadSquare(Chart.SQUARE.corners(), 0));

        assertThat(code.modulePixels()).isZero();
        assertThat(code.edges().narrowest()).isNaN();
        assertThat(Faults.of(code)).isEmpty();
    }

    @Test
    void E02_what_a_lamp_hides_is_measured_as_a_share_of_the_code() {
        Grey picture = Chart.sharp();
        for (int y = 400; y < 800; y++) {
            for (int x = 600; x < 1000; x++) {
                picture.pixels()[y * picture.width() + x] = (byte) 255;
            }
        }

        assertThat(CloseUp.of(picture, Chart.SQUARE).hidden()).isBetween(0.1, 0.4);
    }

    /** A square before a pinhole, turned about its upright axis. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 37, 50, 65})
    void E03_the_tilt_is_the_angle_off_the_front(int degrees) {
        Grey picture = new Grey(2000, 1500, new byte[2000 * 1500]);

        assertThat(CloseUp.of(picture, turned(degrees)).tilt()).isCloseTo(degrees, offset(1.5));
    }

    private static UnreadSquare turned(int degrees) {
        return new UnreadSquare(
                List.of(corner(-1, -1, degrees), corner(1, -1, degrees), corner(1, 1, degrees), corner(-1, 1, degrees)),
                29);
    }

    private static Point corner(int right, int down, int degrees) {
        double side = 300;
        double x = side * right * Math.cos(Math.toRadians(degrees));
        double z = DISTANCE + side * right * Math.sin(Math.toRadians(degrees));
        return new Point((int) Math.round(1000 + DISTANCE * x / z), (int) Math.round(750 + DISTANCE * side * down / z));
    }
}
