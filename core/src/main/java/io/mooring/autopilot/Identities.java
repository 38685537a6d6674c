package io.mooring.autopilot;

import io.mooring.device.Device;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.wire.Column;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Autopilot's identities of some devices: by Intune's id, else by Entra's, else by the serial
 * number, of which makers leave some empty and some the same.
 */
final class Identities {

  private static final List<String> KINDS =
      List.of(AutopilotIdentity.INTUNE, AutopilotIdentity.ENTRA, AutopilotIdentity.SERIAL);

  private final Map<String, Map<String, Set<AutopilotIdentity>>> byKind;

  private Identities(Map<String, Map<String, Set<AutopilotIdentity>>> byKind) {
    this.byKind = byKind;
  }

  static Identities of(
      Shelf<AutopilotIdentity> shelf, Reading reading, Collection<Device> devices) {
    return new Identities(
        KINDS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), kind -> found(shelf, reading, kind, devices))));
  }

  private static Map<String, Set<AutopilotIdentity>> found(
      Shelf<AutopilotIdentity> shelf, Reading reading, String kind, Collection<Device> devices) {
    var texts = devices.stream().flatMap(device -> key(kind, device).stream()).distinct().toList();
    return shelf.find(reading, kind, texts).stream()
        .flatMap(identity -> keyed(kind, identity))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  private static Stream<Map.Entry<String, AutopilotIdentity>> keyed(
      String kind, AutopilotIdentity identity) {
    return AutopilotIdentity.LABELLING
        .labels()
        .apply(identity)
        .filter(label -> label.kind().equals(kind))
        .map(label -> Map.entry(label.text(), identity));
  }

  private static Optional<String> key(String kind, Device device) {
    var key =
        switch (kind) {
          case AutopilotIdentity.INTUNE ->
              device.text(Column.INTUNE_ID).map(AutopilotIdentity::small);
          case AutopilotIdentity.ENTRA ->
              device.text(Column.ENTRA_DEVICE_ID).map(AutopilotIdentity::small);
          default -> device.text(Column.SERIAL_NUMBER).map(AutopilotIdentity::serial);
        };
    return key.filter(text -> !text.isEmpty());
  }

  List<AutopilotIdentity> of(Device device) {
    return KINDS.stream()
        .map(kind -> of(kind, device))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<AutopilotIdentity> of(String kind, Device device) {
    return key(kind, device)
        .map(text -> byKind.getOrDefault(kind, Map.of()).getOrDefault(text, Set.of()))
        .orElse(Set.of())
        .stream()
        .filter(identity -> !isOfAnother(identity, device))
        .toList();
  }

  /** Whether Graph says that it is enrolled by an id which none of the device's enrolments has. */
  private static boolean isOfAnother(AutopilotIdentity identity, Device device) {
    var enrolled = identity.device().managedDevice();
    var own =
        device.records().stream()
            .flatMap(record -> record.text(Column.INTUNE_ID).stream())
            .map(AutopilotIdentity::small)
            .toList();
    return enrolled != null
        && !own.isEmpty()
        && !own.contains(AutopilotIdentity.small(enrolled.value()));
  }
}
