package io.mooring.connector.portal;

import io.mooring.wire.Enrol;
import io.mooring.wire.Hello;

/** Where a connector presents its site, its troubles and its keys. */
public interface SitePortal {

  Hello.Answer hello(Hello.Request request) throws PortalException;

  void trouble(Hello.Trouble trouble) throws PortalException;

  Enrol.Rotated rotate(Enrol.Rotate rotate) throws PortalException;
}
