package io.mooring.connector.portal;

import io.mooring.wire.Enrol;
import io.mooring.wire.Hello;
import io.mooring.wire.Standing;

/** Where a connector presents its site, its troubles and its keys. */
public interface SitePortal {

  Hello.Answer hello(Hello.Request request) throws PortalException;

  /** As {@link #hello}, unless another connector holds the site and is heard of. */
  Standing.Stood standBy(Standing.By by) throws PortalException;

  Standing.Answer standing() throws PortalException;

  void trouble(Hello.Trouble trouble) throws PortalException;

  Enrol.Rotated rotate(Enrol.Rotate rotate) throws PortalException;
}
