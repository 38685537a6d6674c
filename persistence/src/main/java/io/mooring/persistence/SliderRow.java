package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Slider;
import io.mooring.authority.Workload;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code workload_slider} table. */
@Entity
@Table(name = "workload_slider")
@IdClass(SliderRow.Key.class)
@SuppressWarnings("NullAway.Init")
class SliderRow {

  record Key(UUID tenant, UUID site, Workload workload) {}

  @Id UUID tenant;
  @Id UUID site;

  @Id
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Workload workload;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Slider position;

  @Nullable String pilot;
  Instant since;
  String saidBy;
  Instant saidAt;

  static SliderRow of(SiteKey site, Workload workload, AttestedSlider slider) {
    var row = new SliderRow();
    row.tenant = site.tenant().value();
    row.site = site.site().value();
    row.workload = workload;
    row.position = slider.position();
    row.pilot = slider.pilot() == null ? null : slider.pilot().value();
    row.since = Fitting.micros(slider.since());
    row.saidBy = Cut.to(255, slider.by());
    row.saidAt = Fitting.micros(slider.at());
    return row;
  }

  Key key() {
    return new Key(tenant, site, workload);
  }

  SiteKey siteKey() {
    return new SiteKey(new TenantId(tenant), new SiteId(site));
  }

  AttestedSlider toSlider() {
    return new AttestedSlider(
        position, pilot == null ? null : new CollectionId(pilot), since, saidBy, saidAt);
  }
}
