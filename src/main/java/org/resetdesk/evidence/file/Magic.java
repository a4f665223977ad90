package org.resetdesk.evidence.file;

/** The bytes by which a file's kind is known. */
record Magic(byte[] file) {

    boolean at(int offset, int... expected) {
        if (file.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    boolean at(int offset, String ascii) {
        return at(offset, ascii.chars().toArray());
    }
}
