package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.EdmType;
import io.mooring.lab.estate.DeviceCollection;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collections and who is in them; members are counted when somebody asks, and again after records
 * came or went.
 */
final class CollectionClasses {

  /** A device in a collection. */
  record Membership(LiveDevice device, DeviceCollection collection) {}

  private record Counted(long version, Map<String, Integer> members) {}

  /** "Never", as collection fields write it (ConfigMgr reference, 1.5 quirk 7). */
  private static final Instant NEVER = Instant.parse("1980-01-01T06:00:00Z");

  private final LiveSite site;
  private @Nullable Counted counted;

  CollectionClasses(LiveSite site) {
    this.site = site;
  }

  List<Column<DeviceCollection>> collection() {
    var refreshed = site.estate().anchor();
    return List.of(
        text("CollectionID", DeviceCollection::id),
        text("Name", DeviceCollection::name),
        text("Comment", _ -> ""),
        number("CollectionType", _ -> 2),
        text("LimitToCollectionID", DeviceCollection::limitedTo),
        text("LimitToCollectionName", CollectionClasses::limitName),
        number("MemberCount", c -> members(c)),
        number("LocalMemberCount", c -> members(c)),
        time("LastMemberChangeTime", c -> members(c) == 0 ? NEVER : refreshed),
        time("LastRefreshTime", _ -> refreshed),
        time("LastChangeTime", _ -> NEVER),
        text("MemberClassName", c -> "SMS_CM_RES_COLL_" + c.id()),
        flag("IsBuiltIn", c -> c.id().startsWith("SMS")),
        number("RefreshType", _ -> 6),
        new Column<>("CollectionRules", EdmType.RULES, true, CollectionClasses::rules),
        new Column<>("RefreshSchedule", EdmType.SCHEDULES, true, _ -> List.of(daily())));
  }

  private static String limitName(DeviceCollection collection) {
    return DeviceCollection.ALL.stream()
        .filter(other -> other.id().equals(collection.limitedTo()))
        .map(DeviceCollection::name)
        .findFirst()
        .orElse("");
  }

  private static List<Map<String, String>> rules(DeviceCollection collection) {
    return List.of(Map.of("RuleName", collection.name(), "QueryExpression", collection.query()));
  }

  private Map<String, Object> daily() {
    return Map.of("StartTime", site.estate().anchor().toString(), "DaySpan", 1, "HourSpan", 0);
  }

  static Stream<Membership> memberships(LiveDevice device) {
    return DeviceCollection.ALL.stream()
        .filter(collection -> collection.holds().test(device.facts()))
        .map(collection -> new Membership(device, collection));
  }

  static List<Column<Membership>> membership() {
    return List.of(
        text("CollectionID", m -> m.collection().id()),
        number("ResourceID", m -> m.device().facts().resourceId()),
        text("Name", m -> m.device().facts().name()),
        text("SiteCode", _ -> Estate.SITE_CODE),
        text("SMSID", m -> m.device().facts().smsId()),
        text("Domain", _ -> "CONTOSO"),
        number("ResourceType", _ -> 5),
        flag("IsClient", m -> m.device().facts().hasClient()),
        flag("IsActive", m -> m.device().facts().hasClient() && !m.device().facts().obsolete()),
        flag("IsObsolete", m -> m.device().facts().obsolete()),
        flag("IsDirect", _ -> false));
  }

  private synchronized int members(DeviceCollection collection) {
    var version = site.changes().version();
    var known = counted;
    if (known == null || known.version() != version) {
      known = new Counted(version, count());
      counted = known;
    }
    return known.members().getOrDefault(collection.id(), 0);
  }

  private Map<String, Integer> count() {
    var members = new HashMap<String, Integer>();
    IntStream.range(0, site.records())
        .filter(site::has)
        .mapToObj(site::device)
        .flatMap(CollectionClasses::memberships)
        .forEach(member -> members.merge(member.collection().id(), 1, Integer::sum));
    return members;
  }
}
