package io.mooring.site;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Secrets;
import io.mooring.access.TenantId;
import io.mooring.site.Connector.ConnectorKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Connectors} must do, whatever they are stored in. */
public interface ConnectorsContract {

  Connectors connectors();

  @Test
  default void findsAConnectorByItsIdAlone() {
    var connector = connector(site(), MONDAY);

    connectors().add(connector);

    assertThat(connectors().find(connector.id())).contains(connector);
    assertThat(connectors().find(ConnectorId.random())).isEmpty();
  }

  @Test
  default void aSitesConnectorsAreTheNewestFirst() {
    var site = site();
    var first = connector(site, MONDAY);
    var second = connector(site, MONDAY.plusSeconds(1));

    connectors().add(first);
    connectors().add(second);
    connectors().add(connector(site(), MONDAY));

    assertThat(connectors().of(site)).containsExactly(second, first);
  }

  @Test
  default void keepsBothKeysWhileTheyOverlap() {
    var before = connector(site(), MONDAY);
    connectors().add(before);
    var after = rotated(before);

    connectors().update(after);

    assertThat(connectors().find(before.id())).contains(after);
  }

  /** A request that began before the change must not undo it when it notes the last contact. */
  @Test
  default void anOlderPictureUndoesNeitherRevocationNorRotation() {
    var before = connector(site(), MONDAY);
    connectors().add(before);
    connectors().update(rotated(before).revokedAt(MONDAY.plusSeconds(20)));

    connectors().update(before.seen("0.2.0", MONDAY.plusSeconds(30)));

    var stored = connectors().find(before.id()).orElseThrow();
    assertThat(stored.revoked()).isTrue();
    assertThat(stored.key().thumbprint()).isEqualTo("new");
    assertThat(stored.version()).isEqualTo("0.2.0");
  }

  @Test
  default void aCodeIsRedeemedOnce() {
    var code = code(MONDAY.plusSeconds(60));
    connectors().add(code);

    assertThat(connectors().redeem(code.hash(), MONDAY)).contains(code);
    assertThat(connectors().redeem(code.hash(), MONDAY)).isEmpty();
  }

  @Test
  default void anExpiredOrUnknownCodeIsWorthNothing() {
    var code = code(MONDAY);
    connectors().add(code);

    assertThat(connectors().redeem(code.hash(), MONDAY)).isEmpty();
    assertThat(connectors().redeem(Secrets.hash("guessed"), MONDAY)).isEmpty();
  }

  @Test
  default void aRequestIsUsedOncePerConnector() {
    var connector = ConnectorId.random();
    var jti = "j".repeat(5_000);
    var expires = Instant.parse("2999-01-01T00:00:00Z");

    assertThat(connectors().firstUse(connector, jti, expires)).isTrue();
    assertThat(connectors().firstUse(connector, jti, expires)).isFalse();
    assertThat(connectors().firstUse(ConnectorId.random(), jti, expires)).isTrue();
  }

  private static SiteKey site() {
    return new SiteKey(new TenantId(UUID.randomUUID()), SiteId.random());
  }

  private static EnrolmentCode code(Instant expires) {
    return new EnrolmentCode(Secrets.hash(UUID.randomUUID().toString()), site(), expires);
  }

  private static Connector connector(SiteKey site, Instant at) {
    var key = new ConnectorKey("old", "{\"kty\":\"EC\"}", at);
    return new Connector(ConnectorId.random(), site, "C01", "0.1.0", key, null, null, at, at, null);
  }

  private static Connector rotated(Connector before) {
    var key = new ConnectorKey("new", "{\"kty\":\"EC\"}", MONDAY.plusSeconds(10));
    return new Connector(
        before.id(),
        before.site(),
        before.host(),
        before.version(),
        key,
        before.key(),
        MONDAY.plusSeconds(3_600),
        before.enrolledAt(),
        before.lastContact(),
        null);
  }
}
