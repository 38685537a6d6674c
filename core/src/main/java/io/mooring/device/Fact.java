package io.mooring.device;

import java.time.Instant;

/**
 * One value of a device with where it comes from and how old it is.
 *
 * @param source what to call its source, such as {@code PS1}
 * @param asOf when the source last said so
 */
public record Fact(String value, String source, Instant asOf) {}
