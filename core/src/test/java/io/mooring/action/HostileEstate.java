package io.mooring.action;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mooring.SettableClock;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.OtherSite;
import io.mooring.site.SiteName;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Hello;
import io.mooring.wire.Pass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tenant with one attached site, of whose connector nothing good is to be expected. */
final class HostileEstate {

  static final long FIRST = 16_777_216;

  final SettableClock clock = new SettableClock();
  final Person ada;
  Connector connector;
  final Portal portal;
  long epoch;

  HostileEstate(LifePorts ports) {
    portal = new Portal(ports, clock);
    var id = new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    ada = new Person(id, "Ada", "ada@example.test", Set.of(Role.ADMINISTRATOR));
    connector = enrolled("CONNECTOR");
    hello("PS1", "5.00.9141.1000");
  }

  Connector enrolled(String host) {
    var invitation = portal.attachment.attach(ada, new SiteName("Works"), null);
    return portal
        .enrolment
        .enrol(invitation.code(), "key", "{}", "0.1.0", host)
        .orElseThrow()
        .connector();
  }

  /** A site keeps its first code, so another one is attached for each. */
  void helloOfAnother(String version) {
    connector = enrolled("CONNECTOR");
    hello("PS1", version);
  }

  /** What a connector is told whose site has this code. */
  String refused(String code) {
    return String.valueOf(
        catchThrowableOfType(OtherSite.class, () -> hello(code, "5.00.9141.1000")).getMessage());
  }

  private void hello(String code, String version) {
    epoch = portal.watch.hello(connector, new Hello.Request("0.1.0", code, version, null)).epoch();
  }

  AttachedSite site() {
    return portal.ports.sites().find(connector.site()).orElseThrow();
  }

  Scope scope() {
    return ada.scope();
  }

  Batch.Answer bring(List<Batch.Row> rows) {
    var pass = portal.passes.begin(site());
    return portal.inlet.take(site(), new Batch(epoch, pass, 1, clock.instant(), rows));
  }

  /** A client's row, with some columns as they are given. */
  Batch.Row row(long id, String name, Map<Column, String> others) {
    var values = new HashMap<Column, String>();
    values.put(Column.NAME, name);
    values.put(Column.CLIENT_GUID, "GUID:" + id);
    values.put(Column.IS_CLIENT, "true");
    values.put(Column.ONLINE, "true");
    values.put(Column.LAST_ACTIVE, clock.instant().toString());
    values.putAll(others);
    return new Batch.Row(id, group(values, Pass.Kind.FULL), group(values, Pass.Kind.HOT));
  }

  private static Map<String, String> group(Map<Column, String> values, Pass.Kind kind) {
    return values.entrySet().stream()
        .filter(one -> one.getKey().group() == kind)
        .collect(toMap(one -> one.getKey().key(), Map.Entry::getValue));
  }

  Map<ResourceId, SourceRecord> held(List<Batch.Row> rows) {
    var ids = rows.stream().filter(row -> row.id() > 0).map(row -> new ResourceId(row.id()));
    return portal.ports.records().find(connector.site(), ids.toList());
  }

  List<SourceRecords.SetAside> setAside() {
    return portal.ports.records().setAside(connector.site(), 10_000);
  }

  /** The list to its end, a small page at a time. */
  List<DeviceSummary> list(DeviceFilter filter, DeviceOrder order) {
    var all = new ArrayList<DeviceSummary>();
    var query = new DeviceQuery(filter, order, null, 97);
    var page = portal.ports.devices().page(scope(), query, clock.instant());
    all.addAll(page.items());
    while (page.next() != null) {
      query = new DeviceQuery(filter, order, page.next(), 97);
      page = portal.ports.devices().page(scope(), query, clock.instant());
      all.addAll(page.items());
    }
    return all;
  }

  long count(DeviceFilter filter) {
    return portal.ports.devices().count(scope(), filter, clock.instant()).number();
  }
}
