package io.mooring.web;

/**
 * Another node beside {@link RunningPortal#shared()}, on its database. Browsers come to it by
 * HTTPS, which a proxy ends that it was not told to believe.
 */
public final class SecondNode {

  private SecondNode() {}

  public static RunningPortal portal() {
    return Node.PORTAL;
  }

  private static final class Node {

    private static final RunningPortal PORTAL =
        RunningPortal.shared()
            .beside(
                "--spring.security.oauth2.client.provider.entra.issuer-uri=http://127.0.0.1:9/none",
                "--mooring.public-address=https://portal.test",
                "--mooring.limits.failures=3");
  }
}
