package org.resetdesk.evidence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** The four letters that name a chunk in PNG and RIFF files. */
final class Fourcc {

    private Fourcc() {}

    static String at(ByteBuffer file, int position) {
        byte[] letters = new byte[4];
        file.get(position, letters);
        return new String(letters, ISO_8859_1);
    }
}
