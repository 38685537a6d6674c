package io.mooring;

import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.SiteName;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Hello;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An attached site with devices, brought in by the same ways as real ones. */
public final class SampleEstate {

  public static final long FIRST_ID = 16_777_216;

  private final InMemoryMooring mooring;
  private final Person administrator;
  private final Connector connector;
  private long epoch;
  private long sequence;

  /** Attaches site {@code PS1} on behalf of the administrator and enrols a connector. */
  public SampleEstate(InMemoryMooring mooring, Person administrator) {
    this.mooring = mooring;
    this.administrator = administrator;
    var invitation = mooring.attachment.attach(administrator, new SiteName("Contoso HQ"), null);
    connector = enrolled(invitation.code(), "CONNECTOR01");
    hello();
  }

  /** The connector that is enrolled with this code. */
  public final Connector enrolled(String code, String host) {
    return mooring.enrolment.enrol(code, "key", "{}", "0.1.0", host).orElseThrow().connector();
  }

  /** Another connector of the same site, which has not greeted yet. */
  public Connector another(String host) {
    var invitation = mooring.attachment.invite(administrator, connector.site().site());
    return enrolled(invitation.orElseThrow().code(), host);
  }

  /** Whether the epoch of this estate's connector is still the site's. */
  public boolean holdsStill() {
    return mooring.watch.held(connector, epoch).isPresent();
  }

  public final long hello() {
    epoch =
        mooring
            .watch
            .hello(connector, new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", "HQ"))
            .epoch();
    return epoch;
  }

  public AttachedSite site() {
    return mooring.sites.find(connector.site()).orElseThrow();
  }

  public Connector connector() {
    return mooring.connectors.find(connector.id()).orElseThrow();
  }

  public long epoch() {
    return epoch;
  }

  /** Brings rows in as the next batch of a pass of their own. */
  public Batch.Answer bring(Batch.Row... rows) {
    var pass = mooring.passes.begin(site());
    sequence++;
    return mooring.inlet.take(
        site(), new Batch(epoch, pass, sequence, mooring.clock.instant(), List.of(rows)));
  }

  /** Brings one tenant-attached, online device in and returns it. */
  public Device device(long id, String name) {
    bring(row(id, name));
    return find(name);
  }

  public Device find(String name) {
    var query = new DeviceQuery(DeviceFilter.search(name), DeviceOrder.BY_NAME, null, 1);
    var summary = mooring.directory.page(administrator, query).items().getFirst();
    return mooring.directory.find(administrator, summary.id()).orElseThrow();
  }

  /** A row of an online client that is managed by the site alone. */
  public Batch.Row row(long id, String name) {
    return row(id, name, Map.of());
  }

  /** As {@link #row(long, String)}, with other values for some columns. */
  public Batch.Row row(long id, String name, Map<Column, String> changed) {
    var values = new HashMap<Column, String>();
    values.put(Column.NAME, name);
    values.put(Column.CLIENT_GUID, "GUID:%08d-0000-4000-8000-000000000000".formatted(id));
    values.put(Column.SITE_CODE, "PS1");
    values.put(Column.IS_CLIENT, "true");
    values.put(Column.CLIENT_ACTIVE, "1");
    values.put(Column.CLIENT_VERSION, "5.00.9141.1000");
    values.put(Column.OPERATING_SYSTEM, "Microsoft Windows NT Workstation 10.0");
    values.put(Column.OS_BUILD, "10.0.26100.4774");
    values.put(Column.SERIAL_NUMBER, "SN" + id);
    values.put(Column.PRIMARY_USERS, "CONTOSO\\anna.keller");
    values.put(Column.IP_ADDRESSES, "10.1.2.3");
    values.put(Column.MAC_ADDRESSES, "00:15:5D:01:02:03");
    values.put(Column.ONLINE, "true");
    values.put(Column.LAST_ACTIVE, mooring.clock.instant().toString());
    values.putAll(changed);
    return new Batch.Row(id, group(values, false), group(values, true));
  }

  private static Map<String, String> group(Map<Column, String> values, boolean hot) {
    var group = new HashMap<String, String>();
    values.forEach((column, value) -> {
      if (hot == (column.group() == io.mooring.wire.Pass.Kind.HOT)) {
        group.put(column.key(), value);
      }
    });
    return group;
  }
}
