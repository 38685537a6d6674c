package io.mooring.reconciliation;

import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.reconciliation.Identifier.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as a test tells it, of an estate with one hierarchy and one tenant. */
final class Told {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final RecordKey key;
  private final String realm;
  private final long rank;
  private final List<Identifier> identifiers = new ArrayList<>();
  private @Nullable Instant since = NOW.minus(Duration.ofDays(400));
  private @Nullable Instant lastSeen = NOW.minus(Duration.ofHours(3));
  private boolean ended;

  private Told(Source source, String place, String realm, int number, int first) {
    this.key = new RecordKey(source, place, Integer.toString(number));
    this.realm = realm;
    this.rank = (long) first + number;
  }

  /** With a client GUID made of the number. */
  static Told configMgr(int number) {
    return configMgr("PS1", number).client("client-" + number);
  }

  static Told configMgr(String site, int number) {
    return new Told(Source.CONFIGMGR, site, "hierarchy", number, 0);
  }

  static Told intune(int number) {
    return new Told(Source.INTUNE, "tenant", "tenant", number, 100_000)
        .with(Kind.INTUNE_ID, "i-" + number);
  }

  static Told entra(int number, String deviceId) {
    return new Told(Source.ENTRA, "tenant", "tenant", number, 200_000).entra(deviceId);
  }

  static Told autopilot(int number) {
    return new Told(Source.AUTOPILOT, "tenant", "tenant", number, 300_000).seen(null, null);
  }

  static Told otherMdm(int number) {
    return new Told(Source.THIRD_PARTY_MDM, "Workspace ONE", "Workspace ONE", number, 400_000)
        .with(Kind.MDM_ID, "mdm-" + number);
  }

  Told with(Kind kind, String text) {
    Identifier.of(kind, text).ifPresent(identifiers::add);
    return this;
  }

  Told client(String guid) {
    Identifier.within("hierarchy", Kind.CLIENT_GUID, guid).ifPresent(identifiers::add);
    return this;
  }

  Told entra(String id) {
    return with(Kind.ENTRA_DEVICE_ID, id);
  }

  Told serial(String serial) {
    return with(Kind.SERIAL, serial);
  }

  Told board(String guid) {
    return with(Kind.SMBIOS_GUID, guid);
  }

  Told card(String mac) {
    return with(Kind.MAC_ADDRESS, mac);
  }

  Told name(String name) {
    return with(Kind.NAME, name);
  }

  Told owner(String owner) {
    return with(Kind.OWNER, owner);
  }

  Told dell(String model) {
    Identifier.model("Dell Inc.", model).ifPresent(identifiers::add);
    return this;
  }

  /** In days before now. */
  Told days(int from, int to) {
    return seen(NOW.minus(Duration.ofDays(from)), NOW.minus(Duration.ofDays(to)));
  }

  Told seen(@Nullable Instant from, @Nullable Instant to) {
    since = from;
    lastSeen = to;
    return this;
  }

  Told ended() {
    ended = true;
    return this;
  }

  /** Its id and age are those of its number among all records of all sources. */
  Sighting told() {
    var birth = new Birth(new DeviceId(new UUID(0, rank)), NOW.plusSeconds(rank));
    return new Sighting(key, realm, identifiers, new Life(since, lastSeen, ended), birth);
  }
}
