package io.mooring.connector.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site whose reads, whatever is asked, all go one way. */
abstract class ReadSite implements Site {

  /** One question to a site, which changes nothing there. */
  interface Question<T> {
    T ask(Site site) throws SiteException;
  }

  /** Has the question asked where and as often as it should be. */
  abstract <T> T read(Question<T> question) throws SiteException;

  @Override
  public SiteIdentity identity() throws SiteException {
    return read(Site::identity);
  }

  @Override
  public Metadata metadata() throws SiteException {
    return read(Site::metadata);
  }

  @Override
  public Page list(Query query) throws SiteException {
    return read(site -> site.list(query));
  }

  @Override
  public Page follow(String nextLink) throws SiteException {
    return read(site -> site.follow(nextLink));
  }

  @Override
  public long count(String className, @Nullable String filter) throws SiteException {
    return read(site -> site.count(className, filter));
  }

  @Override
  public Optional<SiteRow> byKey(String className, long key) throws SiteException {
    return read(site -> site.byKey(className, key));
  }

  @Override
  public Page events(long device) throws SiteException {
    return read(site -> site.events(device));
  }
}
