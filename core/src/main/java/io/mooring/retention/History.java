package io.mooring.retention;

/** What has happened, and is kept for a while. Notes of devices are none of it: they stay. */
public enum History {
  TIMELINE("timeline", "changes of devices"),
  /** With what happened to them; their age counts from the request. */
  ORDERS("orders", "ended orders"),
  AUDIT("audit", "audit entries");

  private final String key;
  private final String words;

  History(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String key() {
    return key;
  }

  String words() {
    return words;
  }
}
