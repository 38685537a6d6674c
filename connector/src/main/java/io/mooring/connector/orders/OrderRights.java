package io.mooring.connector.orders;

import io.mooring.connector.site.MethodAnswer;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import java.util.List;

/** Asks a site, without any effect, whether the connector may have its clients do things. */
public record OrderRights(MethodAnswer answer) {

  /** The classes in which orders are followed. */
  public static List<String> classes() {
    return List.of(
        SiteOperations.CLASS,
        SiteOperations.STATUS,
        Applications.CLASS,
        // The portal's collections are looked for here before their members are read.
        "SMS_Collection");
  }

  /** The question that goes before each order, for the most harmless of them. */
  public static OrderRights on(Site site, long resource) throws SiteException {
    var target = SiteOperations.target(ClientOperation.SYNC_MACHINE_POLICY, List.of(resource));
    return new OrderRights(site.call(SiteOperations.ALLOWED, target));
  }

  public boolean isForbidden() {
    return answer.status() == 401 || answer.status() == 403;
  }

  /** Whether it was answered at all. */
  public boolean isAnswered() {
    return answer.isSuccess();
  }

  public boolean isDenied() {
    return answer.isSuccess() && Boolean.FALSE.equals(Allowed.read(answer.values()));
  }
}
