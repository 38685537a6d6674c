package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/** One version of an app that Intune found on devices (Microsoft: detectedApp). */
public record DetectedApp(
    DetectedAppId id,
    @Nullable String name,
    @Nullable String version,
    @Nullable String publisher,
    @Nullable String platform,
    @Nullable Long sizeBytes,
    @Nullable Long deviceCount) {}
