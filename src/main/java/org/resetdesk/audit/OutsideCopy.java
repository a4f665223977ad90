package org.resetdesk.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside wrote down of the chain.
 *
 * @param sequence of the link that has this hash; null where it is the last one
 */
record OutsideCopy(@Nullable Long sequence, byte[] hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException where it is no hash */
    static OutsideCopy ofHead(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not 64 hexadecimal digits: " + hash);
        }
        return new OutsideCopy(null, HexFormat.of().parseHex(hash));
    }

    /** @throws IllegalArgumentException where it is not {@code N:HASH} */
    static OutsideCopy numbered(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not N:HASH: " + text);
        }
        return new OutsideCopy(Long.valueOf(matcher.group(1)), HexFormat.of().parseHex(matcher.group(2)));
    }

    void compareWithin(Head head) throws BrokenChain {
        if (sequence != null && sequence == head.sequence() && !Arrays.equals(hash, head.hash())) {
            throw new BrokenChain("number " + sequence + " has another hash than the copy kept outside: "
                    + "the chain was written anew up to here");
        }
    }

    void compareAtTheEnd(Head last) throws BrokenChain {
        if (sequence == null && !Arrays.equals(hash, last.hash())) {
            throw new BrokenChain(
                    "the head is another than the copy kept outside: the tail was cut off, or the chain went on");
        }
        if (sequence != null && sequence > last.sequence()) {
            throw new BrokenChain("the tail is cut off: the chain ends at number " + last.sequence()
                    + ", the copy kept outside knows number " + sequence);
        }
    }
}
