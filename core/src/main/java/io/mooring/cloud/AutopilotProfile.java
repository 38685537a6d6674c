package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What Autopilot makes of a device.
 *
 * @param kind Graph's type of it, which tells how the device joins
 * @param nameTemplate by which it names the device
 */
public record AutopilotProfile(
    String id, @Nullable String name, @Nullable String kind, @Nullable String nameTemplate) {}
