package io.mooring.connector.portal;

import java.net.http.HttpConnectTimeoutException;

/** Makes the portal's failures for fakes in other packages. */
public final class PortalFaults {

  private PortalFaults() {}

  public static PortalException away() {
    return new PortalException(PortalTrouble.NO_ANSWER, "after a while", null);
  }

  /** No connection came about. */
  public static PortalException unreachable() {
    return new PortalException(
        PortalTrouble.NO_ANSWER, "no connection", new HttpConnectTimeoutException("after 10 s"));
  }

  public static PortalException refusing(int status) {
    return new PortalException(status, "The portal answered " + status, null);
  }

  public static PortalException.Dismissed fenced() {
    return new PortalException.Dismissed(409, true, "fenced");
  }
}
