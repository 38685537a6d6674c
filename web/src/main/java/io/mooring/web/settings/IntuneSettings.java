package io.mooring.web.settings;

import io.mooring.access.TenantId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As which app of which Entra tenant Intune is read; without a tenant it is not.
 *
 * @param tenant the Entra tenant's id
 * @param clientId the app's
 * @param clientSecret the app's; best from the environment or from a file of its own
 * @param graph where Microsoft Graph is: another address in national clouds
 * @param token where tokens are given; Entra's own address of that tenant where empty
 * @param scope what a token is asked for; all that was granted at {@code graph} where empty
 */
@ConfigurationProperties("mooring.intune")
public record IntuneSettings(
    @DefaultValue("") String tenant,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("https://graph.microsoft.com") String graph,
    @DefaultValue("") String token,
    @DefaultValue("") String scope) {

  /**
   * Checks everything.
   *
   * @throws Misconfigured naming all that is wrong
   */
  public IntuneSettings {
    var wrong = new ArrayList<String>();
    if (tenant.isBlank()) {
      if (!clientId.isBlank() || !clientSecret.isBlank()) {
        wrong.add("mooring.intune.tenant is empty: name the id of the Entra tenant.");
      }
    } else {
      checkId(wrong, tenant);
      checkThere(wrong, "client-id", clientId);
      checkThere(wrong, "client-secret", clientSecret);
      checkAddress(wrong, "graph", graph);
      if (!token.isBlank()) {
        checkAddress(wrong, "token", token);
      }
    }
    if (!wrong.isEmpty()) {
      throw new Misconfigured(wrong);
    }
  }

  private static void checkId(List<String> wrong, String tenant) {
    if (uuid(tenant) == null) {
      wrong.add(
          "mooring.intune.tenant must be the tenant's id, such as"
              + " 3f6c1a52-9a3e-4a6e-9d44-0b7b9b6f2a10; '%s' is none.".formatted(tenant));
    }
  }

  private static void checkThere(List<String> wrong, String name, String value) {
    if (value.isBlank()) {
      wrong.add("mooring.intune.%s is empty, and mooring.intune.tenant is set.".formatted(name));
    }
  }

  private static void checkAddress(List<String> wrong, String name, String address) {
    if (!isAddress(address)) {
      wrong.add(
          """
          mooring.intune.%s must be a web address that begins with https:// (or http:// on this\
           machine); '%s' is none.\
          """
              .formatted(name, address));
    }
  }

  /** A secret goes there: only this machine is reached without TLS. */
  private static boolean isAddress(String text) {
    try {
      var address = URI.create(text);
      var isHere = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
      return address.getHost() != null
          && ("https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && isHere));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  public boolean there() {
    return !tenant.isBlank();
  }

  /** Whether it is this tenant's Intune that is read. */
  public boolean reads(TenantId of) {
    return there() && tenantId().equals(of.value());
  }

  public UUID tenantId() {
    return Objects.requireNonNull(uuid(tenant), "tenant");
  }

  public URI graphAddress() {
    return URI.create(graph);
  }

  public URI tokenAddress() {
    return URI.create(token.isBlank() ? entraToken() : token);
  }

  private String entraToken() {
    return "https://login.microsoftonline.com/%s/oauth2/v2.0/token".formatted(tenant.strip());
  }

  public String scopeAsked() {
    return scope.isBlank() ? graph.strip().replaceAll("/+$", "") + "/.default" : scope.strip();
  }

  @Override
  public String toString() {
    return "IntuneSettings[%s, %s, %s]".formatted(tenant, clientId, graph);
  }
}
