package org.resetdesk.evidence.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resetdesk.evidence.Exif;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.Orientation;

/** The order in which colours lie in memory is the desk's own affair: nobody sees another picture for it. */
class RgbBytesTest {

    private static final int WIDTH = 301;
    private static final int HEIGHT = 203;

    @Test
    void a_decoded_photo_has_the_colours_that_imageio_gives_it_and_is_written_with_the_same_bytes() throws Exception {
        byte[] photo = PictureEncoder.jpeg(colourful());
        BufferedImage usual = ImageIO.read(new ByteArrayInputStream(photo));

        BufferedImage decoded = PictureDecoder.decode(CleanPicture.of(photo)).image();

        assertThat(RgbBytes.in(decoded)).isTrue();
        assertThat(RgbBytes.in(usual)).isFalse();
        assertThat(colours(decoded)).isEqualTo(colours(usual));
        assertThat(PictureEncoder.jpeg(decoded)).isEqualTo(PictureEncoder.jpeg(usual));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void a_turned_photo_keeps_its_colours(Orientation orientation) throws Exception {
        byte[] photo = PictureEncoder.jpeg(colourful());
        BufferedImage usual = ImageIO.read(new ByteArrayInputStream(photo));
        boolean swaps = orientation.swapsSides();
        BufferedImage turned =
                new BufferedImage(swaps ? HEIGHT : WIDTH, swaps ? WIDTH : HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(usual, orientation.upright(WIDTH, HEIGHT), null);
        graphics.dispose();

        BufferedImage decoded = PictureDecoder.decode(CleanPicture.of(Exif.inJpeg(photo, orientation.exif())))
                .image();

        assertThat(colours(decoded)).isEqualTo(colours(turned));
    }

    @Test
    void a_png_of_the_other_order_keeps_its_colours_too() throws Exception {
        BufferedImage drawn = colourful();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);

        BufferedImage decoded =
                PictureDecoder.decode(CleanPicture.of(png.toByteArray())).image();

        assertThat(RgbBytes.in(decoded)).isTrue();
        assertThat(colours(decoded)).isEqualTo(colours(drawn));
    }

    private static BufferedImage colourful() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(3);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 80, 50);
        }
        graphics.dispose();
        return image;
    }

    private static int[] colours(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
