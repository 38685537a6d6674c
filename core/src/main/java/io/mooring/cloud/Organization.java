package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/** A tenant of Entra (Microsoft: organization). What Graph does not tell is null. */
public record Organization(
    String id, @Nullable String name, @Nullable Word<MdmAuthority> mdmAuthority) {}
