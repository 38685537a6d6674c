package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What Endpoint analytics makes of all devices of a model (Microsoft:
 * userExperienceAnalyticsModelScores).
 */
public record ModelScores(
    String id,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable Long devices,
    @Nullable Word<DeviceScores.Health> health,
    @Nullable Score overall,
    @Nullable Score startup,
    @Nullable Score apps,
    @Nullable Score workFromAnywhere,
    @Nullable Score battery) {}
