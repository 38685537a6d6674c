package io.mooring.lab.estate;

import java.time.Instant;

/**
 * Where a later record came from: the numbers of the records that have its looks and its parts,
 * whether a client is on it, and since when it is there.
 */
public record Descent(int looks, int parts, boolean client, Instant since) {}
