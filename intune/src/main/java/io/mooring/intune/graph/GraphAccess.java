package io.mooring.intune.graph;

import java.net.URI;
import java.util.Locale;

/**
 * Where Graph is, and as which app of which tenant it is asked.
 *
 * @param graph without the version at its end
 * @param token where tokens are given
 * @param scope what a token is asked for
 */
public record GraphAccess(
    URI graph, URI token, String scope, String clientId, ClientSecret secret) {

  private static final String GRAPH = "https://graph.microsoft.com";
  private static final String EVERYTHING = "/.default";

  /**
   * In the worldwide cloud.
   *
   * @param tenant its id or one of its domains
   */
  public static GraphAccess worldwide(String tenant, String clientId, ClientSecret secret) {
    var token = "https://login.microsoftonline.com/%s/oauth2/v2.0/token".formatted(tenant);
    return at(URI.create(GRAPH), URI.create(token), clientId, secret);
  }

  /** In a national cloud, or at another place: what Graph there has granted the app. */
  public static GraphAccess at(URI graph, URI token, String clientId, ClientSecret secret) {
    return new GraphAccess(graph, token, origin(graph) + EVERYTHING, clientId, secret);
  }

  /** Whether an address leads to Graph itself: only there may a token be shown. */
  boolean leadsTo(URI address) {
    return address.isAbsolute() && origin(address).equals(origin(graph));
  }

  private static String origin(URI address) {
    return "%s://%s"
        .formatted(address.getScheme(), address.getAuthority())
        .toLowerCase(Locale.ROOT);
  }
}
