package org.resetdesk.evidence.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resetdesk.evidence.reading.CodeReading;
import org.resetdesk.evidence.reading.Grey;
import org.springframework.stereotype.Component;

/**
 * Says what probably hindered reading, in the order of what the requester should try first, and no more than explains it. Measures are
 * taken after reading has failed: none of them foretells whether a picture will be read.
 */
@Component
public class PictureJudge {

    private static final int MOST = 2;

    private static final PictureFault NO_CODE = new PictureFault("picture.no-code");

    /**
     * @param reading of the same picture. Where a code was read, only another that was found and not read is judged; else the last
     *     fault is {@code picture.no-code}.
     */
    public List<PictureFault> findings(Grey picture, CodeReading reading) {
        Optional<CloseUp> code = reading.unread().stream()
                .max(Comparator.comparingDouble(unread -> Square.of(unread).shortestSide()))
                .map(unread -> CloseUp.of(picture, unread));
        if (!reading.codes().isEmpty()) {
            return code.map(Faults::of).orElse(List.of()).stream().limit(MOST).toList();
        }
        Overview overview = Overview.of(picture);
        List<PictureFault> faults =
                code.map(found -> Faults.of(found, overview)).orElseGet(() -> Faults.of(overview));
        return Stream.concat(faults.stream().limit(MOST), Stream.of(NO_CODE)).toList();
    }
}
