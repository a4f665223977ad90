package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/**
 * A picture as a whole, at a size at which pictures of any size compare.
 *
 * @param longestSide of the picture itself, pixels
 * @param brightest what only a hundredth of the picture exceeds, level of 255
 * @param edges of the sharper things in it, in pixels of a picture of at most 1000
 * @param border how lively it is, see {@link Border}
 * @param eyes finder patterns of QR codes; not looked for where the border is bare
 */
record Overview(int longestSide, int brightest, Tiles tiles, EdgeWidths edges, Glare glare, double border, int eyes) {

    private static final int SIDE = 1000;

    /** Of the edges, so many are sharper: what stands in front or behind may be as blurred as it likes. */
    private static final double SHARPER = 0.25;

    static Overview of(Grey picture) {
        Grey grey = picture.longestSide() > SIDE ? picture.scaled((double) SIDE / picture.longestSide()) : picture;
        Tiles tiles = Tiles.of(grey);
        double border = Border.liveliness(grey, tiles);
        return new Overview(
                picture.longestSide(),
                Tones.of(grey).percentile(99),
                tiles,
                EdgeWidths.of(grey, tiles.contrast(), SHARPER),
                Glare.of(grey),
                border,
                border > Limits.BORDER ? FinderPatterns.in(grey) : 0);
    }
}
