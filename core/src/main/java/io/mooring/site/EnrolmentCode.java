package io.mooring.site;

import java.time.Instant;

/**
 * A one-time code for one site, kept by its hash.
 *
 * @param hash {@link io.mooring.access.Secrets#hash} of the code's secret part
 */
public record EnrolmentCode(String hash, SiteKey site, Instant expiresAt) {}
