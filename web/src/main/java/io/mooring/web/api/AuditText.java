package io.mooring.web.api;

import io.mooring.wire.Cut;

/** Keeps what strangers send from growing in the audit log. */
final class AuditText {

  private static final int LONGEST = 120;

  private AuditText() {}

  static String cut(String text) {
    return text.length() > LONGEST ? Cut.to(LONGEST, text) + "…" : text;
  }
}
