package io.mooring.lab.graph;

import static io.mooring.lab.graph.Operator.EQ;
import static io.mooring.lab.graph.Operator.STARTSWITH;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Enrolment;
import io.mooring.lab.estate.EntraObject;
import io.mooring.lab.estate.EntraObject.Trust;
import io.mooring.lab.life.LiveDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of device, Entra ID's own object (Graph reference, section 5). */
final class EntraDevices {

  /** An object and the device that it stands for. */
  record Joined(LiveDevice live, EntraObject object) {
    @Nullable Enrolment enrolment() {
      return object.enrolment();
    }
  }

  /** Microsoft Intune, as an application in every tenant. */
  private static final String INTUNE = "0000000a-0000-0000-c000-000000000000";

  private static final String OTHER_MDM = "5f3a2c18-6d0b-4b7e-9a41-c2d8e07f1b36";

  private final Identities ids;

  EntraDevices(Identities ids) {
    this.ids = ids;
  }

  static List<Joined> of(LiveDevice live) {
    return live.facts().cloud().entra().stream().map(one -> new Joined(live, one)).toList();
  }

  EntityType<Joined> type() {
    return new EntityType<>(
        "device",
        one -> ids.entraObject(one.object()),
        List.of(
            of("id", one -> ids.entraObject(one.object())).asked(EQ),
            of("deletedDateTime", _ -> null),
            of("accountEnabled", one -> !one.object().leftOver()).asked(EQ),
            of("approximateLastSignInDateTime", EntraDevices::lastSignIn),
            of("complianceExpirationDateTime", _ -> null),
            of("deviceCategory", _ -> null),
            of("deviceId", one -> one.object().deviceId()).asked(EQ),
            of("deviceMetadata", _ -> null),
            of("deviceOwnership", EntraDevices::ownership),
            of("deviceVersion", _ -> 2),
            of("displayName", one -> one.object().name()).asked(EQ, STARTSWITH),
            of("enrollmentProfileName", _ -> null),
            of("enrollmentType", EntraDevices::enrollmentType),
            of("isCompliant", EntraDevices::compliant).asked(EQ),
            of("isManaged", one -> managed(one) ? Boolean.TRUE : null).asked(EQ),
            of("isRooted", one -> one.object().elsewhere() ? null : false),
            of("managementType", one -> managed(one) ? "MDM" : null),
            of("manufacturer", one -> told(one, Managed::manufacturer, Device::manufacturer)),
            of("mdmAppId", EntraDevices::app),
            of("model", one -> told(one, Managed::model, Device::modelName)),
            of("onPremisesLastSyncDateTime", one -> hybrid(one) ? lastSignIn(one) : null),
            of("onPremisesSyncEnabled", one -> hybrid(one) ? Boolean.TRUE : null),
            of("operatingSystem", one -> told(one, Managed::operatingSystem, _ -> "Windows"))
                .asked(EQ),
            of(
                "operatingSystemVersion",
                one -> told(one, Managed::osVersion, device -> device.windows().fullBuild())),
            of("physicalIds", this::physicalIds),
            of("profileType", _ -> "RegisteredDevice"),
            of("registrationDateTime", one -> one.object().registered()),
            of("systemLabels", _ -> List.of()),
            of("trustType", EntraDevices::trust).asked(EQ)));
  }

  private static Property<Joined> of(String name, Function<Joined, @Nullable Object> value) {
    return Property.named(name, value);
  }

  private static Object lastSignIn(Joined one) {
    return one.object().lastSignIn(one.live().contact());
  }

  private static boolean hybrid(Joined one) {
    return one.object().trust() == Trust.HYBRID;
  }

  private static boolean managed(Joined one) {
    var enrolment = one.enrolment();
    return one.object().elsewhere() || (enrolment != null && !enrolment.leftOver());
  }

  private static @Nullable Object app(Joined one) {
    return one.object().elsewhere() ? OTHER_MDM : managed(one) ? INTUNE : null;
  }

  private static @Nullable Object ownership(Joined one) {
    var enrolment = one.enrolment();
    return enrolment == null ? null : enrolment.personal() ? "Personal" : "Company";
  }

  private static @Nullable Object enrollmentType(Joined one) {
    var enrolment = one.enrolment();
    return enrolment == null ? null : enrolment.personal() ? "UserEnrollment" : "AzureDomainJoined";
  }

  /** What Intune has told: nothing where Configuration Manager judges, or another MDM. */
  private static @Nullable Object compliant(Joined one) {
    var enrolment = one.enrolment();
    if (enrolment == null || enrolment.leftOver()) {
      return null;
    }
    var managed = new Managed(one.live(), enrolment);
    return managed.judged() ? managed.compliant() : null;
  }

  /** What Intune knows, where it knows the device; else what Entra ID was told. */
  private static String told(
      Joined one, Function<Managed, String> byIntune, Function<Device, String> otherwise) {
    var enrolment = one.enrolment();
    return enrolment == null
        ? otherwise.apply(one.live().facts())
        : byIntune.apply(new Managed(one.live(), enrolment));
  }

  private static Object trust(Joined one) {
    return switch (one.object().trust()) {
      case HYBRID -> "ServerAd";
      case JOINED -> "AzureAd";
      case REGISTERED -> "Workplace";
    };
  }

  /** Autopilot's mark is the only one that tells of hardware. */
  private Object physicalIds(Joined one) {
    var marks = new ArrayList<String>();
    marks.add("[USER-GID]:%s:0".formatted(one.object().deviceId()));
    marks.add("[GID]:g:0");
    if (one.live().facts().cloud().inAutopilot() && !one.object().leftOver()) {
      marks.add("[ZTDID]:" + ids.autopilot(one.live().facts()));
    }
    return marks;
  }
}
