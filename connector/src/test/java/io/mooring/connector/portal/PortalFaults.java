package io.mooring.connector.portal;

/** Makes the portal's failures for fakes in other packages. */
public final class PortalFaults {

  private PortalFaults() {}

  public static PortalException away() {
    return new PortalException(0, "The portal does not answer.", null);
  }

  public static PortalException refusing(int status) {
    return new PortalException(status, "The portal answered " + status, null);
  }

  public static PortalException.Dismissed fenced() {
    return new PortalException.Dismissed(409, true, "fenced");
  }
}
