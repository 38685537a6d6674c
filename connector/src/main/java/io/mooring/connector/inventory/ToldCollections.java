package io.mooring.connector.inventory;

import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The collections that the portal names. The portal takes a device for no member only where it is
 * told so: nothing is told of a collection that the site does not confirm, or keeps from us, since
 * its list of members looks like an empty one.
 */
final class ToldCollections {

  private static final String CLASS = "SMS_Collection";

  private final Site site;
  private final List<String> named;
  private final Map<String, Boolean> confirmed = new HashMap<>();

  private ToldCollections(Site site, List<String> named) {
    this.site = site;
    this.named = named;
  }

  static ToldCollections of(Site site, @Nullable List<String> ids) {
    return new ToldCollections(site, CollectionIds.checked(ids));
  }

  /** The same, of which the site is asked again: one may be gone by now. */
  ToldCollections anew() {
    return new ToldCollections(site, named);
  }

  List<String> named() {
    return named;
  }

  /** Reads something of one collection. */
  interface Read<T> {
    T of(String collection) throws SiteException;
  }

  /** What was read of each that the site has and lets us read. */
  synchronized <T> SortedMap<String, T> read(Read<T> read) throws SiteException {
    var found = new TreeMap<String, T>();
    for (var collection : named) {
      if (isConfirmed(collection)) {
        unlessRefused(() -> read.of(collection)).ifPresent(value -> found.put(collection, value));
      }
    }
    return found;
  }

  private boolean isConfirmed(String collection) throws SiteException {
    var known = confirmed.get(collection);
    if (known != null) {
      return known;
    }
    var question =
        Query.all(CLASS).select(List.of("CollectionID")).where(CollectionIds.isIn(collection));
    var answer = unlessRefused(() -> !site.list(question.first(1)).rows().isEmpty()).orElse(false);
    confirmed.put(collection, answer);
    return answer;
  }

  private interface Question<T> {
    T ask() throws SiteException;
  }

  private static <T> Optional<T> unlessRefused(Question<T> question) throws SiteException {
    try {
      return Optional.of(question.ask());
    } catch (SiteException e) {
      if (e.trouble() == SiteTrouble.REFUSED || e.trouble() == SiteTrouble.FORBIDDEN) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
