package io.mooring.connector.inventory;

import io.mooring.connector.net.Room;
import io.mooring.connector.site.Metadata;
import io.mooring.connector.site.Page;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.site.Together;
import io.mooring.wire.Column;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attached devices of a site: all of them, or the members of one collection. */
public final class SiteInventory {

  private static final Logger LOG = LoggerFactory.getLogger(SiteInventory.class);
  private static final int NOT_FOUND = 404;

  /** Pages that are read at a time; of a site's ten connections, most are left for orders. */
  private static final int READS = 4;

  private static final int MEMBER_ROWS = Room.ofThisProcess().memberRows();

  private final Site site;
  private final Metadata metadata;
  private final Paging paging;
  private final @Nullable String collectionId;
  private final int pageSize;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(READS, true);
  private final Together together = new Together();
  private volatile ToldCollections collections;

  private SiteInventory(Site site, Paging paging, Metadata metadata, Scope scope, Clock clock) {
    this.site = site;
    this.metadata = metadata;
    this.paging = paging;
    this.collectionId = scope.collectionId();
    this.pageSize = scope.pageSize();
    this.clock = clock;
    this.collections = ToldCollections.of(site, MEMBER_ROWS, null);
  }

  /**
   * @param collectionId only this collection's members; null for every device
   */
  public record Scope(@Nullable String collectionId, int pageSize) {}

  /** Learns once what this site has and how it can be paged through. */
  public static SiteInventory prepare(Site site, Scope scope, Clock clock) throws SiteException {
    var metadata = site.metadata();
    var paging = Paging.probe(site, leading(metadata, Reading.everyColumn()));
    return new SiteInventory(site, paging, metadata, scope, clock);
  }

  /** The classes that passes read; without the first there is no device. */
  public static List<String> classes() {
    return Stream.concat(
            Stream.of(SiteClass.DEVICES, SiteClass.MEMBERSHIP),
            SiteClass.beside().stream().map(SiteClass::name))
        .toList();
  }

  public Paging paging() {
    return paging;
  }

  /**
   * Of whose members every column tells from now on, beside what the site's classes say.
   *
   * @param ids as the portal names them; what can't be a collection's id is passed over
   */
  public void tellMembersOf(@Nullable List<String> ids) {
    collections = ToldCollections.of(site, MEMBER_ROWS, ids);
  }

  /** Goes on with the same collections; the site is asked again whether it has them. */
  public void tellMembersAnew() {
    collections = collections.anew();
  }

  /** Demands that what answers is still the site that this connector is enrolled for. */
  public void demandOwnSite() throws SiteException {
    site.identity();
  }

  /** The site's own number of attached devices. */
  public long count() throws SiteException {
    return collectionId == null
        ? site.count(SiteClass.DEVICES, null)
        : site.count(SiteClass.MEMBERSHIP, CollectionIds.isIn(collectionId));
  }

  /** Every column of every device. */
  public DeviceReader readFully() throws SiteException {
    var leading = leading(metadata, Reading.everyColumn());
    var devices = stream(leading);
    var begun =
        beside().stream()
            .map(reading -> new DeviceReader.Beside(reading, stream(reading)))
            .toList();
    var beside = new ArrayList<DeviceReader.Beside>();
    for (var other : begun) {
      if (isThere(other.rows())) {
        beside.add(other);
      }
    }
    var joined = new DeviceReader.Joined(beside, memberships());
    return new DeviceReader(leading, devices, membersToAttach(), joined);
  }

  private List<DeviceReader.Membership> memberships() throws SiteException {
    var told = collections;
    var read = told.read(collection -> members(told, collection));
    var untold = told.named().stream().filter(id -> !read.containsKey(id)).toList();
    if (!untold.isEmpty()) {
      LOG.warn(
          "The site does not have collections {}, or keeps them from the connector, or there are"
              + " too many of them: who is in them is not told",
          untold);
    }
    return read.entrySet().stream()
        .map(one -> new DeviceReader.Membership(one.getKey(), one.getValue()))
        .toList();
  }

  private RowStream members(ToldCollections told, String collection) throws SiteException {
    var reading = Reading.members(metadata, CollectionIds.isIn(collection));
    var members = stream(reading, told.pageSize(pageSize));
    members.peek();
    return members;
  }

  /** The columns that change by the minute, all of one class. */
  public DeviceReader readHot() throws SiteException {
    var leading = leading(metadata, Reading.hotColumns());
    var joined = new DeviceReader.Joined(List.of(), List.of());
    return new DeviceReader(leading, stream(leading), membersToAttach(), joined);
  }

  /** One device by its id, with every column; empty where it is not there or not attached. */
  public Optional<DeviceRow> find(long id) throws SiteException {
    var readAt = clock.instant();
    var row = site.byKey(SiteClass.DEVICES, id);
    if (row.isEmpty() || (collectionId != null && !isMember(id, collectionId))) {
      return Optional.empty();
    }
    var values = new EnumMap<Column, String>(Column.class);
    leading(metadata, Reading.everyColumn()).addTo(values, List.of(row.get()));
    for (var reading : beside()) {
      add(values, reading, id);
    }
    CollectionIds.addTo(values, collections.read(collection -> isMember(id, collection)));
    return Optional.of(DeviceRow.of(id, values, readAt));
  }

  /** One device's hot columns; its full group is empty. */
  public Optional<DeviceRow> findHot(long id) throws SiteException {
    var readAt = clock.instant();
    var values = new EnumMap<Column, String>(Column.class);
    var row = site.byKey(SiteClass.DEVICES, id);
    row.ifPresent(found -> hot().ifPresent(reading -> reading.addTo(values, List.of(found))));
    return row.map(_ -> DeviceRow.of(id, values, readAt));
  }

  /** Devices' hot columns, by one request for many; those that are not there are left out. */
  public Map<Long, DeviceRow> findHot(List<Long> ids) throws SiteException {
    return together.ask(ids, this::listHot);
  }

  private Map<Long, DeviceRow> listHot(List<Long> ids) throws SiteException {
    if (ids.size() == 1) {
      return findHot(ids.getFirst()).map(row -> Map.of(ids.getFirst(), row)).orElseGet(Map::of);
    }
    var readAt = clock.instant();
    var reading = leading(metadata, Reading.hotColumns());
    var found = new HashMap<Long, DeviceRow>();
    for (var row : whole(site.list(reading.ofDevices(ids)))) {
      var values = new EnumMap<Column, String>(Column.class);
      reading.addTo(values, List.of(row));
      row.number(reading.key()).ifPresent(id -> found.put(id, DeviceRow.of(id, values, readAt)));
    }
    return found;
  }

  private List<SiteRow> whole(Page first) throws SiteException {
    var rows = new ArrayList<>(first.rows());
    var next = first.nextLink();
    while (next != null) {
      var page = site.follow(next);
      rows.addAll(page.rows());
      next = page.nextLink();
    }
    return rows;
  }

  /** Null where every device is attached. */
  private @Nullable RowStream membersToAttach() {
    return collectionId == null
        ? null
        : stream(Reading.members(metadata, CollectionIds.isIn(collectionId)));
  }

  private Optional<Reading> hot() {
    return Reading.of(SiteClass.devices(), metadata, Reading.hotColumns());
  }

  private static Reading leading(Metadata metadata, Predicate<Column> columns)
      throws SiteException {
    return Reading.of(SiteClass.devices(), metadata, columns)
        .orElseThrow(() -> SiteException.nonsense("$metadata does not have " + SiteClass.DEVICES));
  }

  private List<Reading> beside() {
    return SiteClass.beside().stream()
        .flatMap(wanted -> Reading.of(wanted, metadata, Reading.everyColumn()).stream())
        .toList();
  }

  /** A site may declare a class and know nothing of it when asked: its columns stay empty. */
  private static boolean isThere(RowStream rows) throws SiteException {
    try {
      rows.peek();
      return true;
    } catch (SiteException e) {
      if (e.status() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private RowStream stream(Reading reading) {
    return stream(reading, pageSize);
  }

  private RowStream stream(Reading reading, int top) {
    return RowStream.begun(new Pages(site, reading, paging, top), turns);
  }

  private void add(Map<Column, String> values, Reading reading, long id) throws SiteException {
    try {
      reading.addTo(values, site.list(reading.ofDevice(id)).rows());
    } catch (SiteException e) {
      if (e.status() != NOT_FOUND) {
        throw e;
      }
    }
  }

  private boolean isMember(long id, String collection) throws SiteException {
    var members = Reading.members(metadata, CollectionIds.isIn(collection));
    return !site.list(members.ofDevice(id)).rows().isEmpty();
  }
}
