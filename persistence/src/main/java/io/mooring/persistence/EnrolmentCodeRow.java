package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.site.EnrolmentCode;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code enrolment_code} table. */
@Entity
@Table(name = "enrolment_code")
@IdClass(EnrolmentCodeRow.Key.class)
@SuppressWarnings("NullAway.Init")
class EnrolmentCodeRow {

  record Key(UUID tenant, UUID site, String hash) {}

  @Id UUID tenant;
  @Id UUID site;
  @Id String hash;
  Instant expiresAt;
  @Nullable Instant redeemedAt;

  static EnrolmentCodeRow of(EnrolmentCode code) {
    var row = new EnrolmentCodeRow();
    row.tenant = code.site().tenant().value();
    row.site = code.site().site().value();
    row.hash = code.hash();
    row.expiresAt = Fitting.micros(code.expiresAt());
    return row;
  }

  EnrolmentCode toCode() {
    return new EnrolmentCode(hash, new SiteKey(new TenantId(tenant), new SiteId(site)), expiresAt);
  }
}
