package io.mooring.web.api;

import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.DeviceIdentity;
import io.mooring.inventory.DeviceIdentity.Joint;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Evidence;
import io.mooring.reconciliation.Identifier;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why records are taken for one computer's.
 *
 * @param ambiguity why it cannot be told for certain which computer it is
 * @param others devices that it may be instead, or as well
 * @param because the matches that put them together, the strongest first
 * @param merged what persons said that did
 */
record IdentityJson(
    @Nullable String ambiguity,
    List<UUID> others,
    List<IdentityRecordJson> records,
    List<MatchJson> because,
    List<MergedJson> merged) {

  /** Which record it is, as its source has it. */
  record RecordNameJson(String source, String site, String id) {

    private static RecordNameJson of(SourceRecord record) {
      var key = Traits.key(record);
      return new RecordNameJson(key.source().key(), record.siteName(), key.id());
    }
  }

  /**
   * What one source says of it.
   *
   * @param identifiers by which it is compared; what tells nothing is left out
   */
  record IdentityRecordJson(
      RecordNameJson record,
      @Nullable String name,
      @Nullable Instant lastSeen,
      boolean gone,
      List<IdentifierJson> identifiers) {

    private static IdentityRecordJson of(SourceRecord record) {
      return new IdentityRecordJson(
          RecordNameJson.of(record),
          record.text(Column.NAME).orElse(null),
          Traits.lastSeen(record).orElse(null),
          record.gone(),
          Traits.of(record).identifiers().stream().map(IdentifierJson::of).toList());
    }
  }

  /** One thing that tells computers apart. */
  record IdentifierJson(String kind, String value) {

    private static IdentifierJson of(Identifier identifier) {
      return new IdentifierJson(identifier.kind().key(), identifier.value());
    }
  }

  /** Two records with enough in common, and the rule by which it is. */
  record MatchJson(
      RecordNameJson one,
      RecordNameJson other,
      String rule,
      int score,
      List<MatchEvidenceJson> evidence) {

    private static MatchJson of(Joint joint) {
      var match = joint.match();
      return new MatchJson(
          RecordNameJson.of(joint.one()),
          RecordNameJson.of(joint.other()),
          match.rule().key(),
          match.score(),
          match.evidence().stream().map(MatchEvidenceJson::of).toList());
    }
  }

  /**
   * What speaks for it or against it.
   *
   * @param points below zero where it speaks against
   */
  record MatchEvidenceJson(String kind, String one, String other, int points) {

    static MatchEvidenceJson of(Evidence evidence) {
      return new MatchEvidenceJson(
          evidence.kind().key(), evidence.one(), evidence.other(), evidence.points());
    }
  }

  /** That a person said so. */
  record MergedJson(String by, Instant at, String why) {

    private static MergedJson of(Decision decision) {
      return new MergedJson(decision.byName(), decision.at(), decision.why());
    }
  }

  static IdentityJson of(Device device, DeviceIdentity identity) {
    return new IdentityJson(
        identity.ambiguity(),
        identity.others().stream().map(DeviceId::value).toList(),
        device.records().stream().map(IdentityRecordJson::of).toList(),
        identity.joints().stream().map(MatchJson::of).toList(),
        identity.merged().stream().map(MergedJson::of).toList());
  }
}
