package io.mooring.autopilot;

import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf.Label;
import io.mooring.wire.Column;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What awaits a co-managed device at its next reset. */
public record ResetOutlook(
    DeviceId device, String name, @Nullable String serialNumber, Outlook outlook) {

  static final String VERDICT = "verdict";

  /** In order of their names. */
  public static final Labelling<ResetOutlook> LABELLING =
      new Labelling<>(
          ResetOutlook.class,
          one -> one.device.toString(),
          one -> AutopilotIdentity.small(one.name),
          one -> Stream.of(new Label(VERDICT, one.outlook.verdict().key())));

  static ResetOutlook of(Device device, Outlook outlook) {
    return new ResetOutlook(
        device.id(), device.name(), device.text(Column.SERIAL_NUMBER).orElse(null), outlook);
  }
}
