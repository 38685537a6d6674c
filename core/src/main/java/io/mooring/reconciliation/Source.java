package io.mooring.reconciliation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind of system that a record comes from. */
public enum Source {
  CONFIGMGR("configMgr", Identifier.Kind.CLIENT_GUID),
  INTUNE("intune", Identifier.Kind.INTUNE_ID),
  ENTRA("entra", null),
  AUTOPILOT("autopilot", null),
  THIRD_PARTY_MDM("thirdPartyMdm", Identifier.Kind.MDM_ID);

  private final String key;
  private final Identifier.@Nullable Kind management;

  Source(String key, Identifier.@Nullable Kind management) {
    this.key = key;
    this.management = management;
  }

  /** The name in texts and in the API. */
  public String key() {
    return key;
  }

  public static Optional<Source> ofKey(String key) {
    return Arrays.stream(values()).filter(source -> source.key.equals(key)).findFirst();
  }

  /**
   * What a computer has one of at a time where this source manages it; empty where records are
   * registrations, of which a computer may have several.
   */
  Optional<Identifier.Kind> management() {
    return Optional.ofNullable(management);
  }
}
