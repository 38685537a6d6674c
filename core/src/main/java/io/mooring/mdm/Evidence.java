package io.mooring.mdm;

import io.mooring.mdm.Finding.Strength;
import java.util.Locale;
import java.util.Optional;

/**
 * Weighs what is told of a device's enrolment. A key under {@code Enrollments} with state 1 is no
 * proof by itself: stock Windows has a dozen. It takes type 6, and a server's address or a provider
 * that is known (ConfigMgr reference: how enrolment shows on Windows).
 */
public final class Evidence {

  /** Of {@code EnrollmentType}: enrolled in an MDM. */
  private static final long MDM_ENROLMENT = 6;

  /** Of {@code EnrollmentState}. */
  private static final long ENROLLED = 1;

  private final String list;
  private final EnrolmentKey key;

  private Evidence(String list, EnrolmentKey key) {
    this.list = list;
    this.key = key;
  }

  /**
   * What follows for a device that is in a list of enrolled devices.
   *
   * @param list what the list is called
   */
  public static Finding judge(String list, EnrolmentKey key) {
    var evidence = new Evidence(list, key);
    return evidence.objection().<Finding>map(Finding.NoProof::new).orElseGet(evidence::named);
  }

  private Optional<String> objection() {
    var provider = provider();
    if (KnownMdm.STOCK.contains(provider)) {
      return Optional.of("“" + key.provider().orElse("") + "” is on every Windows and no MDM.");
    }
    var type = key.type();
    if (type != null && type != MDM_ENROLMENT) {
      return Optional.of("Its enrolment is of type " + type + "; an MDM's is of type 6.");
    }
    var state = key.state();
    if (state != null && state != ENROLLED) {
      return Optional.of("Its enrolment has state " + state + "; who is enrolled has state 1.");
    }
    return type != null && known().isEmpty() && key.host().isEmpty()
        ? Optional.of("Its enrolment names neither a server nor a provider that is known.")
        : Optional.empty();
  }

  private Finding named() {
    var known = known();
    if (known.filter(KnownMdm.INTUNE::equals).isPresent()) {
      return new Finding.ByIntune(told() + " That is Intune.");
    }
    var mdm = known.map(KnownMdm::title).or(key::host).orElse(list);
    return key.type() == null
        ? new Finding.Managed(mdm, Strength.LISTED, told())
        : new Finding.Managed(mdm, Strength.ENROLMENT_KEY, told());
  }

  private Optional<KnownMdm> known() {
    return KnownMdm.ofProvider(provider()).or(() -> key.host().flatMap(KnownMdm::ofHost));
  }

  private String provider() {
    return key.provider().orElse("").toLowerCase(Locale.ROOT);
  }

  private String told() {
    var provider = key.provider().map(id -> " Its provider is “" + id + "”.").orElse("");
    var server = key.host().map(host -> " Its server is " + host + ".").orElse("");
    var type = key.type() == null ? "" : " Its enrolment is of type 6.";
    return list + " lists it as enrolled." + type + provider + server;
  }
}
