package org.resetdesk.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pictures, and near enough to pictures, that people do send and the desk does not take: they get words of their own. */
final class UnsupportedKind {

    private static final int TEXT_HEAD = 4096;
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private UnsupportedKind() {}

    /** What the file is, as people call it. */
    static Optional<String> of(byte[] file) {
        Magic magic = new Magic(file);
        if (magic.at(4, "ftyp")) {
            return heif(file);
        }
        if (magic.at(0, "GIF8")) {
            return Optional.of("GIF");
        }
        if (magic.at(0, 'I', 'I', 42, 0) || magic.at(0, 'M', 'M', 0, 42)) {
            return Optional.of("TIFF");
        }
        if (magic.at(0, "BM") && magic.at(6, 0, 0, 0, 0)) {
            return Optional.of("BMP");
        }
        if (magic.at(0, "%PDF-")) {
            return Optional.of("PDF");
        }
        return svg(file) ? Optional.of("SVG") : Optional.empty();
    }

    private static Optional<String> heif(byte[] file) {
        String brand = new String(file, 8, Math.min(4, file.length - 8), ISO_8859_1);
        if (!HEIF_BRANDS.contains(brand)) {
            return Optional.empty();
        }
        return Optional.of(brand.startsWith("avi") ? "AVIF" : "HEIC");
    }

    private static boolean svg(byte[] file) {
        String head = new String(file, 0, Math.min(TEXT_HEAD, file.length), ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean markup = head.startsWith("<?xml")
                || head.startsWith("<!--")
                || head.startsWith("<!doctype svg")
                || head.startsWith("<svg");
        return markup && head.contains("<svg");
    }
}
