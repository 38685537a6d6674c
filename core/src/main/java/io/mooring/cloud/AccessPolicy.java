package io.mooring.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy of Conditional Access (Microsoft: conditionalAccessPolicy).
 *
 * @param grant null where it grants nothing, as one that only limits sessions
 */
public record AccessPolicy(
    PolicyId id,
    @Nullable String name,
    @Nullable Word<State> state,
    Conditions conditions,
    @Nullable Grant grant) {

  public enum State implements Spelled {
    ENABLED("enabled"),
    DISABLED("disabled"),
    REPORT_ONLY("enabledForReportingButNotEnforced");

    private final String spelling;

    State(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /**
   * When it applies.
   *
   * @param devices which devices it is for; null for any
   * @param risks whether it rests on risks of sign-ins or people, which are not known here
   */
  public record Conditions(
      Choice people,
      Choice groups,
      Choice roles,
      Choice apps,
      Choice platforms,
      Choice locations,
      List<String> clientApps,
      @Nullable DeviceRule devices,
      boolean risks) {

    public Conditions {
      clientApps = List.copyOf(clientApps);
    }
  }

  /** Whom or what it is for: ids, and Graph's own words such as {@code All}. */
  public record Choice(List<String> includes, List<String> excludes) {

    public Choice {
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
    }
  }

  /**
   * A filter for devices.
   *
   * @param mode {@code include} or {@code exclude}, as Graph spells it
   */
  public record DeviceRule(@Nullable String mode, @Nullable String rule) {}

  /**
   * What it demands.
   *
   * @param operator {@code AND} or {@code OR}
   */
  public record Grant(@Nullable String operator, List<Word<Control>> controls) {

    public Grant {
      controls = List.copyOf(controls);
    }
  }

  /** Microsoft: conditionalAccessGrantControl. */
  public enum Control implements Spelled {
    BLOCK("block"),
    MFA("mfa"),
    COMPLIANT_DEVICE("compliantDevice"),
    HYBRID_JOINED_DEVICE("domainJoinedDevice"),
    APPROVED_APP("approvedApplication"),
    COMPLIANT_APP("compliantApplication"),
    PASSWORD_CHANGE("passwordChange"),
    RISK_REMEDIATION("riskRemediation");

    private final String spelling;

    Control(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
