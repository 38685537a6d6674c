package io.mooring.web.api;

import io.mooring.inventory.SourceRecords;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteHealth;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attached site.
 *
 * @param code such as {@code PS1}; absent until its connector has called
 * @param collection present where only that collection is attached
 */
record SiteJson(
    UUID id,
    String name,
    @Nullable String code,
    @Nullable String version,
    @Nullable String collection,
    Instant attachedAt,
    RestartCountdownJson restartCountdown) {

  static SiteJson of(AttachedSite site) {
    var collection = site.collection();
    return new SiteJson(
        site.key().site().value(),
        site.name().value(),
        site.code(),
        site.version(),
        collection == null ? null : collection.value(),
        site.attachedAt(),
        RestartCountdownJson.of(site.notice()));
  }

  /**
   * For how long the site's clients warn before they restart.
   *
   * @param statedBy who said so; absent for Configuration Manager's default
   */
  record RestartCountdownJson(long minutes, @Nullable String statedBy, @Nullable Instant statedAt) {

    static RestartCountdownJson of(RestartNotice notice) {
      var said = notice.statement();
      return new RestartCountdownJson(
          notice.countdown().toMinutes(),
          said == null ? null : said.by(),
          said == null ? null : said.at());
    }
  }

  record SiteListJson(List<SiteJson> items) {}

  record SiteDetailsJson(SiteJson site, HealthJson health, List<ConnectorJson> connectors) {}

  record HealthJson(
      SiteHealth.@Nullable PassReport fullPass,
      SiteHealth.@Nullable PassReport hotPass,
      long held,
      long setAside,
      long openOrders,
      SiteHealth.@Nullable Trouble trouble,
      SiteHealth.@Nullable Departure departure) {

    static HealthJson of(SiteHealth health) {
      return new HealthJson(
          health.full(),
          health.hot(),
          health.held(),
          health.setAside(),
          health.openOrders(),
          health.trouble(),
          health.departure());
    }
  }

  /**
   * @param holdsSite whether the site's epoch belongs to it; others stand by or are silent
   */
  record ConnectorJson(
      UUID id,
      String host,
      String version,
      String keyThumbprint,
      Instant keySince,
      Instant enrolledAt,
      @Nullable Instant lastContact,
      @Nullable Instant revokedAt,
      boolean holdsSite) {

    static ConnectorJson of(Connector connector, @Nullable ConnectorId holder) {
      return new ConnectorJson(
          connector.id().value(),
          connector.host(),
          connector.version(),
          connector.key().thumbprint(),
          connector.key().since(),
          connector.enrolledAt(),
          connector.lastContact(),
          connector.revokedAt(),
          connector.id().equals(holder));
    }
  }

  /**
   * What a connector is enrolled with.
   *
   * @param code shown once
   */
  record InvitationJson(SiteJson site, String code, Instant expiresAt) {

    static InvitationJson of(SiteAttachment.Invitation invitation) {
      return new InvitationJson(
          SiteJson.of(invitation.site()), invitation.code(), invitation.expiresAt());
    }
  }

  record SetAsideListJson(List<SetAsideJson> items) {}

  record SetAsideJson(long resourceId, String why, Instant at) {

    static SetAsideJson of(SourceRecords.SetAside row) {
      return new SetAsideJson(row.row().id(), row.why(), row.at());
    }
  }
}
