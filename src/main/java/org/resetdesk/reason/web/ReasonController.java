package org.resetdesk.reason.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.resetdesk.reason.Origin;
import org.resetdesk.reason.Reason;
import org.resetdesk.reason.Reasons;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "reasons")
class ReasonController {

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    /**
     * @param it what a requester reads who reads Italian: why, and what he can do
     * @param house whether it is this desk's own
     * @param why the first sentence alone, in either language
     */
    record Told(String code, String it, String en, boolean house, Why why) {

        static Told of(Reason reason) {
            return new Told(
                    reason.code(),
                    reason.words().it().whole(),
                    reason.words().en().whole(),
                    reason.origin() == Origin.HOUSE,
                    new Why(reason.words().it().why(), reason.words().en().why()));
        }
    }

    record Why(String it, String en) {}

    record ReasonList(List<Told> items) {}

    @GetMapping("/api/reasons")
    @Operation(summary = "The coded reasons that can be given, with what a requester reads of each in either language")
    ReasonList reasons() {
        return new ReasonList(reasons.offered().stream().map(Told::of).toList());
    }
}
