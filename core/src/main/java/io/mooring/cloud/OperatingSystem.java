package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What runs on a device.
 *
 * @param edition such as {@code Enterprise}
 */
public record OperatingSystem(
    @Nullable String name,
    @Nullable String version,
    @Nullable String edition,
    @Nullable Boolean encrypted) {}
