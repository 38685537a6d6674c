package io.mooring.subject;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Something that is read of Microsoft's cloud as a whole, and how often. */
public enum Subject {
  TENANT("tenant", "Tenant settings", Duration.ofHours(1)),
  AUTOPILOT("autopilot", "Autopilot devices", Duration.ofHours(12)),
  /** Worked out of what is known of Autopilot and of co-managed devices. */
  RESET_OUTLOOK("resetOutlook", "What Autopilot makes of co-managed devices", Duration.ofHours(1)),
  DEVICE_SCORES("deviceScores", "Endpoint analytics: devices", Duration.ofHours(12)),
  MODEL_SCORES("modelScores", "Endpoint analytics: models", Duration.ofHours(12)),
  INSIGHTS("insights", "Endpoint analytics: insights", Duration.ofHours(12)),
  ACCESS_POLICIES("accessPolicies", "Conditional access policies", Duration.ofHours(1)),
  COMPLIANCE_POLICIES("compliancePolicies", "Compliance policies", Duration.ofHours(1)),
  PEOPLE("people", "Users in Entra", Duration.ofHours(12)),
  APPS("apps", "Detected apps", Duration.ofHours(6)),
  /** A while at a time: each app once a day. */
  APP_DEVICES("appDevices", "Who has which app", Duration.ofMinutes(5));

  private final String key;
  private final String title;
  private final Duration every;

  Subject(String key, String title, Duration every) {
    this.key = key;
    this.title = title;
    this.every = every;
  }

  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public Duration every() {
    return every;
  }

  public static Optional<Subject> ofKey(String key) {
    return Arrays.stream(values()).filter(subject -> subject.key.equals(key)).findFirst();
  }
}
