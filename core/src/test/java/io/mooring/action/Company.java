package io.mooring.action;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.device.ResourceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.wire.Batch;
import io.mooring.wire.Hello;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant with people, a site with two connectors, and what the model expects of its orders. */
final class Company {

  static final long FIRST_ID = 16_777_216;

  /** A connector, with the epoch that it believes to hold. */
  static final class Desk {
    final Connector connector;
    long epoch;

    Desk(Connector connector) {
      this.connector = connector;
    }
  }

  /** A person's key, and the order that it stands for. */
  record Used(PersonId person, String key) {}

  final TenantId tenant = new TenantId(UUID.randomUUID());
  final Person ada = person("ada", Role.ADMINISTRATOR);
  final List<Person> people =
      new ArrayList<>(
          List.of(
              person("hal", Role.HELPDESK),
              person("hope", Role.HELPDESK),
              person("rita", Role.READER)));
  final List<Desk> desks = new ArrayList<>();
  final List<ExpectedDevice> devices = new ArrayList<>();
  final ExpectedRules rules = new ExpectedRules();
  final Map<OrderId, ExpectedOrder> orders = new LinkedHashMap<>();
  final Map<OrderId, Integer> grants = new ConcurrentHashMap<>();
  final Map<OrderId, Integer> sendings = new ConcurrentHashMap<>();
  final Map<OrderId, Order> ended = new HashMap<>();
  final Map<Used, OrderId> keys = new HashMap<>();
  final Map<String, Long> audit = new TreeMap<>();
  final SiteKey site;
  Duration countdown = Duration.ofMinutes(90);
  long epoch;
  long lastId = FIRST_ID;

  Company(Portal portal) {
    var invitation = portal.attachment.attach(ada, new SiteName("Works"), null);
    site = invitation.site().key();
    desks.add(enrolled(portal, invitation.code()));
    var second = portal.attachment.invite(ada, site.site()).orElseThrow();
    desks.add(enrolled(portal, second.code()));
    hello(portal, desks.getFirst());
    for (var name : List.of("PC-1", "PC-2", "SRV-1")) {
      device(portal, name);
    }
  }

  private Person person(String name, Role role) {
    var id = new PersonId(tenant, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    return new Person(id, name, name + "@example.test", Set.of(role));
  }

  private static Desk enrolled(Portal portal, String code) {
    var enrolled = portal.enrolment.enrol(code, "key", "{}", "0.1.0", "CONNECTOR");
    return new Desk(enrolled.orElseThrow().connector());
  }

  void hello(Portal portal, Desk desk) {
    var request = new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", null);
    desk.epoch = portal.watch.hello(desk.connector, request).epoch();
    epoch = desk.epoch;
  }

  boolean holds(Desk desk) {
    return desk.epoch == epoch;
  }

  AttachedSite attached(Portal portal) {
    return portal.ports.sites().find(site).orElseThrow();
  }

  private void device(Portal portal, String name) {
    var client = new ExpectedClient(lastId++, name, portal.clock.instant());
    var server = name.startsWith("SRV");
    bring(portal, client.row(name, server));
    var id = new ResourceId(client.resource);
    var record = portal.ports.records().find(site, List.of(id)).get(id);
    devices.add(new ExpectedDevice(Objects.requireNonNull(record).device(), name, server, client));
  }

  /** Brings rows in as the connector that holds the site does. */
  void bring(Portal portal, Batch.Row... rows) {
    var attached = attached(portal);
    var pass = portal.passes.begin(attached);
    var batch = new Batch(epoch, pass, 1, portal.clock.instant(), List.of(rows));
    portal.inlet.take(attached, batch);
  }

  boolean guarded(ExpectedDevice device) {
    return rules.guard(device);
  }

  ExpectedOrder expected(OrderId id) {
    return Optional.ofNullable(orders.get(id)).orElseThrow();
  }

  int granted(OrderId id) {
    return grants.getOrDefault(id, 0);
  }

  int carriedOut(OrderId id) {
    return sendings.getOrDefault(id, 0);
  }

  void counted(String row) {
    audit.merge(row, 1L, Long::sum);
  }
}
