package io.mooring.web.api;

/** Keeps what strangers send from growing in the audit log. */
final class AuditText {

  private static final int LONGEST = 120;

  private AuditText() {}

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
