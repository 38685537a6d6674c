package io.mooring.conditionalaccess;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.authority.SiteAuthorities;
import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.device.Device;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectState;
import io.mooring.subject.SubjectWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people look up of the policies that let devices in. */
public final class AccessPolicies {

  /** In order of their names. */
  public static final Labelling<AccessPolicy> ACCESS =
      new Labelling<>(
          AccessPolicy.class,
          policy -> policy.id().value(),
          policy -> place(policy.name()),
          _ -> Stream.of());

  /** In order of their names. */
  public static final Labelling<CompliancePolicy> COMPLIANCE =
      new Labelling<>(
          CompliancePolicy.class,
          policy -> policy.id().value(),
          policy -> place(policy.name()),
          _ -> Stream.of());

  private final SubjectWatch watch;
  private final Shelf<AccessPolicy> access;
  private final Shelf<CompliancePolicy> compliance;
  private final SiteAuthorities sites;
  private final Clock clock;

  public AccessPolicies(
      SubjectWatch watch,
      Shelf<AccessPolicy> access,
      Shelf<CompliancePolicy> compliance,
      SiteAuthorities sites,
      Clock clock) {
    this.watch = watch;
    this.access = access;
    this.compliance = compliance;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * What a device's page shows.
   *
   * @param asOf when the policies were read; null where they never were
   */
  public record OnDevice(
      DeviceConditions conditions, List<PolicyOnDevice> policies, @Nullable Instant asOf) {

    public OnDevice {
      policies = List.copyOf(policies);
    }
  }

  /** The policies as far as this device decides; those that are switched off are left out. */
  public OnDevice on(Person person, Device device) {
    person.require(Permission.READ_DEVICES);
    var conditions = DeviceConditions.of(device, sites.of(device.main().site()), clock.instant());
    var policies =
        access(person).stream()
            .filter(policy -> !isOff(policy))
            .map(policy -> PolicyOnDevice.of(policy, conditions))
            .toList();
    return new OnDevice(conditions, policies, asOf(person).orElse(null));
  }

  private static boolean isOff(AccessPolicy policy) {
    var state = policy.state();
    return state != null && state.means(AccessPolicy.State.DISABLED);
  }

  private Optional<Instant> asOf(Person person) {
    return watch
        .state(person, Subject.ACCESS_POLICIES)
        .flatMap(state -> Optional.ofNullable(state.trusted()))
        .map(SubjectState.Trusted::at);
  }

  public List<AccessPolicy> access(Person person) {
    return all(person, Subject.ACCESS_POLICIES, access);
  }

  public List<CompliancePolicy> compliance(Person person) {
    return all(person, Subject.COMPLIANCE_POLICIES, compliance);
  }

  private <T> List<T> all(Person person, Subject subject, Shelf<T> shelf) {
    return watch.inForce(person, subject).map(shelf::all).orElse(List.of());
  }

  private static String place(@Nullable String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }
}
