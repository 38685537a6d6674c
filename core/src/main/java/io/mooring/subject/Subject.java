package io.mooring.subject;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Something that is read of Microsoft's cloud as a whole, and how often. */
public enum Subject {
  TENANT("tenant", "Tenant settings", Duration.ofHours(1));

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
