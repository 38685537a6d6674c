package io.mooring.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.device.Device;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Fact;
import io.mooring.device.SourceRecord;
import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one device: its facts with source and age, its records, what may be asked.
 *
 * @param ambiguity why it cannot be told for certain which computer it is
 * @param protectedBy names of the rules by which it is not disturbed without a second thought
 */
record DeviceDetailsJson(
    @JsonUnwrapped DeviceJson device,
    boolean gone,
    @Nullable String ambiguity,
    List<String> protectedBy,
    Map<String, FactJson> facts,
    List<RecordJson> records,
    List<PossibleActionJson> actions) {

  record FactJson(String value, String source, Instant asOf) {

    private static FactJson of(Fact fact) {
      return new FactJson(fact.value(), fact.source(), fact.asOf());
    }
  }

  /**
   * What one source says of it.
   *
   * @param resourceId at a site; absent for a record of Intune, whose id is among the facts
   */
  record RecordJson(
      String source,
      @Nullable Long resourceId,
      boolean gone,
      @Nullable Instant goneAt,
      @Nullable Instant missingSince) {

    static RecordJson of(SourceRecord record) {
      return new RecordJson(
          record.siteName(),
          record.kind() == SourceKind.CONFIGMGR ? record.resource().value() : null,
          record.gone(),
          record.goneAt(),
          record.missingSince());
    }
  }

  /**
   * An action of the device page.
   *
   * @param reason why it is not possible
   * @param caution what to know before
   * @param protectedBy names of the rules that ask for the device's name
   * @param countdownMinutes for how long the device warns before it acts
   */
  record PossibleActionJson(
      String action,
      String title,
      boolean possible,
      @Nullable String reason,
      @Nullable String caution,
      List<String> protectedBy,
      @Nullable Long countdownMinutes) {

    static PossibleActionJson of(RemoteAction action, Possibility possibility) {
      return switch (possibility) {
        case Possibility.Possible way -> of(action, way);
        case Possibility.Impossible(var why) ->
            new PossibleActionJson(action.key(), action.title(), false, why, null, List.of(), null);
      };
    }

    private static PossibleActionJson of(RemoteAction action, Possibility.Possible way) {
      var notice = way.notice();
      return new PossibleActionJson(
          action.key(),
          action.title(),
          true,
          null,
          way.caution(),
          way.protectedBy(),
          notice == null ? null : notice.countdown().toMinutes());
    }
  }

  static DeviceDetailsJson of(
      Device device, Instant now, List<String> protectedBy, List<PossibleActionJson> actions) {
    return new DeviceDetailsJson(
        DeviceJson.of(DeviceSummary.of(device, now)),
        device.gone(),
        device.ambiguity().orElse(null),
        protectedBy,
        facts(device),
        device.records().stream().map(RecordJson::of).toList(),
        actions);
  }

  private static Map<String, FactJson> facts(Device device) {
    var facts = new LinkedHashMap<String, FactJson>();
    for (var column : Column.values()) {
      device.fact(column).ifPresent(fact -> facts.put(column.key(), FactJson.of(fact)));
    }
    return facts;
  }
}
