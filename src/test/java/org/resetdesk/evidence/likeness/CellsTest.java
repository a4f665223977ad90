package org.resetdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resetdesk.evidence.reading.Grey;

class CellsTest {

    @ParameterizedTest
    @CsvSource({"16, 16", "101, 67", "640, 331", "5, 5"})
    void each_pixel_counts_in_the_cell_that_it_lies_in_and_in_no_other(int width, int height) {
        byte[] pixels = new byte[width * height];
        new Random(1).nextBytes(pixels);
        Grey picture = new Grey(width, height, pixels);
        int side = 16;

        double[][] brightness = Cells.of(picture, side).brightness();

        int step = Math.max(1, height / (side * 8));
        double[][] sums = new double[side][side];
        int[][] counts = new int[side][side];
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x++) {
                sums[y * side / height][x * side / width] += picture.at(x, y);
                counts[y * side / height][x * side / width]++;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                assertThat(brightness[y][x])
                        .as("cell %d, %d", x, y)
                        .isEqualTo(counts[y][x] == 0 ? 0 : sums[y][x] / counts[y][x]);
            }
        }
    }
}
