package io.mooring.mdm;

/** Whether what is told of a device's enrolment proves that a third-party MDM manages it. */
public sealed interface Finding {

  /** Why, in sentences. */
  String because();

  /**
   * A third-party MDM manages it.
   *
   * @param mdm its name where that is known, else its server's host
   */
  record Managed(String mdm, Strength strength, String because) implements Finding {}

  /** The MDM is Intune, whatever the list is called. */
  record ByIntune(String because) implements Finding {}

  /** It proves nothing. */
  record NoProof(String because) implements Finding {}

  /** How well it is proved. */
  enum Strength {
    /** The enrolment's own values on the device say so. */
    ENROLMENT_KEY("enrolmentKey"),
    /** The MDM has it among its devices. */
    LISTED("listed");

    private final String key;

    Strength(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }
}
