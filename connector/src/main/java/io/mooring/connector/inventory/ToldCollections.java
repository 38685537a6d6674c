package io.mooring.connector.inventory;

import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.util.ArrayList;
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

  /** Rows of a page of members, when there are many collections. */
  private static final int LEAST_ROWS = 100;

  private final Site site;
  private final int room;
  private final List<String> named;
  private final Map<String, Boolean> confirmed = new HashMap<>();

  private ToldCollections(Site site, int room, List<String> named) {
    this.site = site;
    this.room = room;
    this.named = named;
  }

  /**
   * @param room rows that may be kept at a time, over all collections
   */
  static ToldCollections of(Site site, int room, @Nullable List<String> ids) {
    return new ToldCollections(site, room, CollectionIds.checked(ids));
  }

  /** The same, of which the site is asked again: one may be gone by now. */
  ToldCollections anew() {
    return new ToldCollections(site, room, named);
  }

  List<String> named() {
    return named;
  }

  /** Rows of a page, of which there is one at a time of each collection that may be there. */
  synchronized int pageSize(int usual) {
    var there = named.stream().filter(id -> confirmed.getOrDefault(id, true)).count();
    return Math.clamp(room / Math.max(1, there), Math.min(LEAST_ROWS, usual), usual);
  }

  /** Reads something of one collection. */
  interface Read<T> {
    T of(String collection) throws SiteException;
  }

  /** What was read of each that the site has and lets us read, as far as there is room. */
  synchronized <T> SortedMap<String, T> read(Read<T> read) throws SiteException {
    var found = new TreeMap<String, T>();
    for (var collection : confirmed()) {
      unlessRefused(() -> read.of(collection)).ifPresent(value -> found.put(collection, value));
    }
    return found;
  }

  /** As many as there is room for: those that are not there take none. */
  private List<String> confirmed() throws SiteException {
    var there = new ArrayList<String>();
    for (var collection : named) {
      if (there.size() < Math.max(1, room / LEAST_ROWS) && isConfirmed(collection)) {
        there.add(collection);
      }
    }
    return there;
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
