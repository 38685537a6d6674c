package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A person in Entra (Microsoft: user). What it does not tell is null.
 *
 * @param domainAccount the account's name in the Active Directory it comes from
 * @param domain the DNS name of that Active Directory's domain
 */
public record EntraUser(
    EntraUserId id,
    @Nullable String principalName,
    @Nullable String displayName,
    @Nullable String mail,
    @Nullable String department,
    @Nullable Boolean enabled,
    @Nullable String domainAccount,
    @Nullable String domain) {}
