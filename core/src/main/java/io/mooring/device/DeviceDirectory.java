package io.mooring.device;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people look up about devices, and the notes they leave. */
public final class DeviceDirectory {

  private static final int HISTORY = 200;

  private final Devices devices;
  private final Timeline timeline;
  private final Notes notes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public DeviceDirectory(
      Devices devices,
      Timeline timeline,
      Notes notes,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.devices = devices;
    this.timeline = timeline;
    this.notes = notes;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  public DevicePage page(Person person, DeviceQuery query) {
    person.require(Permission.READ_DEVICES);
    return devices.page(person.scope(), query, clock.instant());
  }

  /** See {@link Devices#ahead}. */
  public Optional<Cursor> ahead(Person person, DeviceQuery query) {
    person.require(Permission.READ_DEVICES);
    return devices.ahead(person.scope(), query, clock.instant());
  }

  public Total count(Person person, DeviceFilter filter) {
    person.require(Permission.READ_DEVICES);
    return devices.count(person.scope(), filter, clock.instant());
  }

  public FacetCounts counts(Person person, DeviceFilter filter, Facet facet) {
    person.require(Permission.READ_DEVICES);
    return devices.counts(person.scope(), filter, facet, clock.instant());
  }

  public Optional<Device> find(Person person, DeviceId id) {
    person.require(Permission.READ_DEVICES);
    return devices.find(person.scope(), id);
  }

  /** The newest changes of a device, newest first. */
  public List<TimelineEvent> history(Person person, DeviceId id) {
    person.require(Permission.READ_DEVICES);
    return timeline.of(person.scope(), id, HISTORY);
  }

  public List<Note> notes(Person person, DeviceId id) {
    person.require(Permission.READ_DEVICES);
    return notes.of(person.scope(), id);
  }

  /**
   * Writes a note.
   *
   * @return empty when the device is not there for this person
   * @throws IllegalArgumentException when the text breaks a rule of {@link Note}
   */
  public Optional<Note> write(Person person, DeviceId id, String text) {
    person.require(Permission.WRITE_NOTES);
    var written =
        transactions.inOne(
            () -> devices.find(person.scope(), id).map(device -> add(person, device.id(), text)));
    written.ifPresent(
        note -> changes.happened(new Change.OfDevice(person.tenant(), note.device().value())));
    return written;
  }

  private Note add(Person person, DeviceId id, String text) {
    var note = new Note(UUID.randomUUID(), id, person.id(), person.name(), clock.instant(), text);
    notes.add(note);
    audit.done(person, "device.note", id.toString(), "Wrote a note");
    return note;
  }

  /** Says in the audit log that a person took this list out of the house. */
  public void exporting(Person person, DeviceFilter filter) {
    person.require(Permission.EXPORT_DEVICES);
    audit.done(person, "device.export", "devices", "Exported " + described(filter));
  }

  private static String described(DeviceFilter filter) {
    return filter.everything() ? "all devices" : "devices of: " + FilterText.of(filter);
  }
}
