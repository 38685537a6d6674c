package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * The device as a thing. Lists leave out {@code ethernetMac} and {@code memoryBytes}: they come by
 * {@link ManagedDevices#ask} alone.
 */
public record Hardware(
    @Nullable String serialNumber,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable String chassis,
    @Nullable String architecture,
    @Nullable String wiFiMac,
    @Nullable String ethernetMac,
    @Nullable Long storageBytes,
    @Nullable Long freeStorageBytes,
    @Nullable Long memoryBytes) {}
