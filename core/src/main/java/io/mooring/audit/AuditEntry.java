package io.mooring.audit;

import io.mooring.access.TenantId;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param tenant absent where a refused stranger named none
 * @param verb what was asked, such as {@code action.request} or {@code site.attach}
 * @param subject what it was asked of: the id of a device, order, site or token
 * @param detail one sentence for a reader; never a secret
 */
public record AuditEntry(
    UUID id,
    Instant at,
    @Nullable TenantId tenant,
    Actor actor,
    String verb,
    String subject,
    Outcome outcome,
    String detail) {

  public AuditEntry {
    subject = PlainText.line(subject);
    detail = PlainText.line(detail);
  }

  /** Whether it was done. */
  public enum Outcome {
    DONE,
    REFUSED
  }
}
