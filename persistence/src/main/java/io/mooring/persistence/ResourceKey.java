package io.mooring.persistence;

import java.util.UUID;

/** The key of a row about one device of one site. */
record ResourceKey(UUID tenant, UUID site, long resourceId) {}
