package io.mooring.web.gateway;

import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.Fenced;
import io.mooring.site.SiteWatch;
import io.mooring.web.problem.Problem;
import io.mooring.wire.Enrol;

/** A connector that has proved itself, and what it sent. */
final class Caller {

  /** The request attribute that carries it to the controllers. */
  static final String ATTRIBUTE = "mooring.connector";

  private final Connector connector;
  private final String kid;
  private final byte[] body;

  /** Takes the body as it was meant, and the key that signed it. */
  Caller(Connector connector, String kid, byte[] body) {
    this.connector = connector;
    this.kid = kid;
    this.body = body;
  }

  Connector connector() {
    return connector;
  }

  String kid() {
    return kid;
  }

  <T extends Record> T read(Class<T> type) {
    return Wire.read(body, type);
  }

  /** Its site, if its epoch still holds it. */
  AttachedSite site(SiteWatch watch, long epoch) {
    return watch.held(connector, epoch).orElseThrow(() -> new Fenced(connector.site(), epoch));
  }

  static Problem revoked(String why) {
    return new Problem(Enrol.Problem.REVOKED, "Revoked", 403, why);
  }
}
