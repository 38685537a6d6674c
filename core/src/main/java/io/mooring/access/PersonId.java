package io.mooring.access;

import java.util.UUID;

/**
 * A person, keyed by {@code tid} and {@code oid}: names change, and Entra's {@code sub} differs per
 * application.
 */
public record PersonId(TenantId tenant, UUID oid) {}
