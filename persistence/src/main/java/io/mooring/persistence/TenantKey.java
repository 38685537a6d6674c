package io.mooring.persistence;

import java.util.UUID;

/** The key of a row that has an id within its tenant. */
record TenantKey(UUID tenant, UUID id) {}
