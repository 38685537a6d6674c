package io.mooring.subject;

import io.mooring.access.TenantId;
import java.util.UUID;

/** One reading of a subject from its beginning to its end: what it brought is kept under its id. */
public record Reading(TenantId tenant, Subject subject, UUID id) {}
