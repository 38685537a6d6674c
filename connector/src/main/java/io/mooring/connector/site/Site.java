package io.mooring.connector.site;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Configuration Manager site on this side of the firewall, class by class. */
public interface Site {

  /** Which site this is, asked anew; one that this connector is not enrolled for is refused. */
  default SiteIdentity identity() throws SiteException {
    return SiteIdentity.of(this);
  }

  Metadata metadata() throws SiteException;

  Page list(Query query) throws SiteException;

  /** The page that the site itself announced by a link. */
  Page follow(String nextLink) throws SiteException;

  /** The site's own count of the rows that fit the filter. */
  long count(String className, @Nullable String filter) throws SiteException;

  Optional<SiteRow> byKey(String className, long key) throws SiteException;

  /** A device's timeline, the newest first; a site that has none answers with a refusal. */
  Page events(long device) throws SiteException;

  /**
   * Calls a method once; nobody repeats it.
   *
   * @throws SiteException when no complete answer came: the site may have done it or not
   */
  MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException;
}
