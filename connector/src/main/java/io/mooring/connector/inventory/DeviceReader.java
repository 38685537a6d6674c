package io.mooring.connector.inventory;

import io.mooring.connector.site.SiteException;
import io.mooring.wire.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins the classes' rows, all in the same order, into one row per device. */
public final class DeviceReader {

  private final Reading leading;
  private final RowStream devices;
  private final @Nullable RowStream members;
  private final List<Beside> beside;
  private final List<Membership> memberships;
  private long seen;

  /** A class beside the leading one, on its way through its rows. */
  record Beside(Reading reading, RowStream rows) {}

  /** The members of a collection that the portal wants to know of. */
  record Membership(String collection, RowStream members) {}

  /** What is joined to the leading class. */
  record Joined(List<Beside> beside, List<Membership> memberships) {}

  DeviceReader(Reading leading, RowStream devices, @Nullable RowStream members, Joined joined) {
    this.leading = leading;
    this.devices = devices;
    this.members = members;
    this.beside = List.copyOf(joined.beside());
    this.memberships = List.copyOf(joined.memberships());
  }

  /** The next device in ascending order of the id; null at the end. */
  public @Nullable DeviceRow next() throws SiteException {
    for (var row = devices.take(); row != null; row = devices.take()) {
      if (members == null || !members.of(row.id()).isEmpty()) {
        seen++;
        return joined(row);
      }
    }
    return null;
  }

  /** Rows that the site gave, those without a readable key among them. */
  public long rowsSeen() {
    return seen + devices.keyless();
  }

  /** Rows that belong to nobody, since their key can't be read. */
  public long keyless() {
    return devices.keyless();
  }

  private DeviceRow joined(KeyedRow row) throws SiteException {
    var values = new EnumMap<Column, String>(Column.class);
    leading.addTo(values, List.of(row.row()));
    for (var other : beside) {
      other.reading().addTo(values, other.rows().of(row.id()));
    }
    var isMember = new TreeMap<String, Boolean>();
    for (var membership : memberships) {
      isMember.put(membership.collection(), !membership.members().of(row.id()).isEmpty());
    }
    CollectionIds.addTo(values, isMember);
    return DeviceRow.of(row.id(), values, row.readAt());
  }
}
