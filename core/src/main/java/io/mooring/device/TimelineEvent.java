package io.mooring.device;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed on a device.
 *
 * @param what the column's key that changed, or {@code appeared}, {@code gone}, {@code returned}
 * @param sentence for a reader
 * @param source where it was seen, such as {@code PS1}
 */
public record TimelineEvent(
    UUID id, DeviceId device, Instant at, String what, String sentence, String source) {}
