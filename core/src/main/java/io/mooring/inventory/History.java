package io.mooring.inventory;

import io.mooring.device.Device;
import io.mooring.device.ManagementFacts;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.id.TimedId;
import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is worth a line in a device's timeline from what was held before and what is now. */
final class History {

  private static final Map<Column, String> TOLD =
      Map.ofEntries(
          Map.entry(Column.NAME, "Name"),
          Map.entry(Column.CLIENT_GUID, "Client GUID"),
          Map.entry(Column.SERIAL_NUMBER, "Serial number"),
          Map.entry(Column.OPERATING_SYSTEM, "Operating system"),
          Map.entry(Column.OS_BUILD, "OS build"),
          Map.entry(Column.CLIENT_VERSION, "Client version"),
          Map.entry(Column.PRIMARY_USERS, "Primary user"),
          Map.entry(Column.LAST_LOGON_USER, "Last user"),
          Map.entry(Column.LAST_BOOT, "Last boot"),
          Map.entry(Column.BOUNDARY_GROUPS, "Boundary group"),
          Map.entry(Column.IS_CLIENT, "ConfigMgr client"),
          Map.entry(Column.IS_OBSOLETE, "Obsolete"),
          Map.entry(Column.MDM_ENROLLED, "MDM enrolment"),
          Map.entry(Column.CO_MANAGEMENT_POLICY, "Co-management policy"),
          Map.entry(Column.MANAGEMENT_AGENT, "Management agent in Intune"),
          Map.entry(Column.ENROLLED_AT, "Enrolled in Intune"),
          Map.entry(Column.OWNER, "Owner in Intune"),
          Map.entry(Column.COMPLIANCE_STATE, "Compliance in Intune"),
          Map.entry(Column.OTHER_MDM_SERVER, "Server of the third-party MDM"),
          Map.entry(Column.OTHER_MDM_OWNER, "Owner in the third-party MDM"));

  private static final int LONGEST = 400;

  private History() {}

  /**
   * A record's first line.
   *
   * @param because why it is of a device that was there already; empty when it is not
   */
  static TimelineEvent appeared(SourceRecord record, String because, Instant at) {
    return event(record, at, "appeared", "First seen in " + source(record) + "." + because);
  }

  static List<TimelineEvent> of(SourceRecord before, SourceRecord now, Instant at) {
    var events = new ArrayList<TimelineEvent>();
    if (before.gone() && !now.gone()) {
      events.add(event(now, at, "returned", "Came back to " + source(now) + "."));
    }
    if (now.gone() && !before.gone()) {
      events.add(event(now, at, "gone", "No longer in " + source(now) + "."));
    }
    TOLD.forEach((column, title) -> changed(before, now, column, title, at, events));
    return events;
  }

  static String source(SourceRecord record) {
    return switch (record.kind()) {
      case CONFIGMGR -> "site " + record.siteName();
      case INTUNE, THIRD_PARTY_MDM -> record.siteName();
    };
  }

  static List<TimelineEvent> managementChanged(@Nullable Device before, Device now, Instant at) {
    if (before == null || now.gone()) {
      return List.of();
    }
    var state = changed(before, now, device -> device.managementState().key());
    var mdm = changed(before, now, History::otherMdm);
    return Stream.of(
            state.map(
                change -> event(now.main(), at, "managementState", "Management state: " + change)),
            mdm.map(change -> event(now.main(), at, "mdm", "Third-party MDM: " + change)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> changed(
      Device before, Device now, Function<Device, String> told) {
    var then = told.apply(before);
    var current = told.apply(now);
    return then.equals(current) ? Optional.empty() : Optional.of(then + " → " + current);
  }

  private static String otherMdm(Device device) {
    var mdm = ManagementFacts.of(device).otherMdm();
    return mdm == null ? "none that is named" : PlainText.apart(mdm.value());
  }

  /** When it began, and when it was over. */
  static List<TimelineEvent> ambiguityChanged(@Nullable Device before, Device now, Instant at) {
    var was = before == null ? Optional.<String>empty() : before.ambiguity();
    var is = now.ambiguity();
    if (now.gone() || was.isPresent() == is.isPresent()) {
      return List.of();
    }
    var sentence = is.orElse("It is certain again which computer this is.");
    return List.of(event(now.main(), at, "ambiguity", sentence));
  }

  /** A group of columns that was not held before has not changed: it is new. */
  private static void changed(
      SourceRecord before,
      SourceRecord now,
      Column column,
      String title,
      Instant at,
      List<TimelineEvent> events) {
    var old = before.text(column).orElse("none");
    var current = now.text(column).orElse("none");
    if (!old.equals(current) && before.full() != null) {
      events.add(
          event(
              now,
              at,
              column.key(),
              title + ": " + PlainText.apart(old) + " → " + PlainText.apart(current)));
    }
  }

  /** Under the record's birth: where the record goes, its history goes. */
  static TimelineEvent event(SourceRecord record, Instant at, String what, String text) {
    var sentence = text.replace(Column.SEPARATOR, ", ");
    return new TimelineEvent(
        TimedId.at(at),
        record.born().device(),
        at,
        what,
        sentence.length() > LONGEST ? Cut.to(LONGEST, sentence) + "…" : sentence,
        record.siteName());
  }
}
