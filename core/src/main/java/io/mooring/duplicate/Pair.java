package io.mooring.duplicate;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.RecordKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two devices side by side, as they were when somebody looked. */
public record Pair(Device one, Device other) {

  private static final int ENOUGH = 16;

  /** Another one as soon as either has other records, or what tells computers apart changes. */
  public String version() {
    var text =
        Stream.of(one, other)
            .flatMap(device -> device.records().stream())
            .map(Traits::of)
            .sorted()
            .map(sighting -> sighting.key() + " " + sighting.identifiers())
            .collect(Collectors.joining("\n"));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ENOUGH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  Set<RecordKey> ofOne() {
    return keys(one.records());
  }

  Set<RecordKey> ofOther() {
    return keys(other.records());
  }

  private static Set<RecordKey> keys(List<SourceRecord> records) {
    return records.stream().map(Traits::key).collect(Collectors.toSet());
  }
}
