package org.resetdesk.evidence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How full this node's decoding room is. */
@Component
class RoomMeters {

    RoomMeters(DecodingRoom room, MeterRegistry meters) {
        Gauge.builder("resetdesk.pictures.places", room, DecodingRoom::places)
                .description("pictures that can be worked on at a time")
                .register(meters);
        Gauge.builder("resetdesk.pictures.busy", room, DecodingRoom::busy)
                .description("pictures that are worked on, those included that were given up")
                .register(meters);
        Gauge.builder("resetdesk.pictures.waiting", room, DecodingRoom::waiting)
                .description("requests and jobs that wait for a place")
                .register(meters);
        FunctionCounter.builder("resetdesk.pictures.refused", room, DecodingRoom::refused)
                .description("requests and jobs that found no place")
                .register(meters);
        FunctionCounter.builder("resetdesk.pictures.given.up", room, DecodingRoom::givenUp)
                .description("pictures that were not done with in time")
                .register(meters);
    }
}
