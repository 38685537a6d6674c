package io.mooring.autopilot;

import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.reconciliation.Identifier;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf.Label;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device that is registered for Autopilot, with its profile.
 *
 * @param profile null where none is assigned, or where Graph did not tell which
 */
public record AutopilotIdentity(AutopilotDevice device, @Nullable AutopilotProfile profile) {

  /** What things are labelled with; in small letters where capitals mean nothing. */
  static final String SERIAL = "serial";

  static final String INTUNE = "intune";
  static final String ENTRA = "entra";
  static final String TAG = "tag";
  static final String PROFILE = "profile";

  /** In order of their serial numbers. */
  public static final Labelling<AutopilotIdentity> LABELLING =
      new Labelling<>(
          AutopilotIdentity.class,
          identity -> identity.device.id().value(),
          identity -> small(identity.device.serialNumber()),
          AutopilotIdentity::labels);

  static String small(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  /** As it tells devices apart; null for what makers write where there is none. */
  static @Nullable String serial(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(some -> Identifier.of(Identifier.Kind.SERIAL, some))
        .map(Identifier::value)
        .orElse(null);
  }

  private Stream<Label> labels() {
    return Stream.of(
            label(SERIAL, serial(device.serialNumber())),
            label(INTUNE, id(device.managedDevice())),
            label(ENTRA, id(device.entraDevice())),
            label(TAG, device.groupTag()),
            label(PROFILE, profile == null ? null : profile.name()))
        .flatMap(Optional::stream);
  }

  private static Optional<Label> label(String kind, @Nullable String text) {
    return Optional.ofNullable(text).filter(some -> !some.isBlank()).map(t -> new Label(kind, t));
  }

  private static @Nullable String id(@Nullable IntuneDeviceId id) {
    return id == null ? null : small(id.value());
  }

  private static @Nullable String id(@Nullable EntraDeviceId id) {
    return id == null ? null : small(id.toString());
  }
}
