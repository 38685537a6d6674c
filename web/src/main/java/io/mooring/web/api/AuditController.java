package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.Audit;
import io.mooring.audit.AuditEntry;
import io.mooring.audit.AuditLog;
import io.mooring.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, newest first. */
@RestController
final class AuditController {

  private static final int USUAL_LIMIT = 100;
  private static final int LARGEST = 1_000;

  private final AuditLog audit;

  AuditController(AuditLog audit) {
    this.audit = audit;
  }

  record AuditListJson(List<AuditEntryJson> items, @Nullable String next) {}

  record AuditEntryJson(
      UUID id,
      Instant at,
      String actorId,
      String actor,
      String verb,
      String subject,
      String outcome,
      String detail) {

    private static AuditEntryJson of(AuditEntry entry) {
      return new AuditEntryJson(
          entry.id(),
          entry.at(),
          entry.actor().id(),
          entry.actor().name(),
          entry.verb(),
          entry.subject(),
          entry.outcome().name().toLowerCase(Locale.ROOT),
          entry.detail());
    }
  }

  @GetMapping("/api/v1/audit")
  AuditListJson read(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    person.require(Permission.READ_AUDIT);
    var most = ListParameters.limit(limit, USUAL_LIMIT, LARGEST);
    var rows = audit.read(person, cursor == null ? null : before(cursor), most + 1);
    var page = rows.subList(0, Math.min(most, rows.size()));
    return new AuditListJson(
        page.stream().map(AuditEntryJson::of).toList(),
        rows.size() > most ? text(page.getLast()) : null);
  }

  private static String text(AuditEntry last) {
    var plain = last.at() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static Audit.Before before(String cursor) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = plain.split(" ", 2);
      return new Audit.Before(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refusal.unprocessable("cursor: it is none of this list's.");
    }
  }
}
