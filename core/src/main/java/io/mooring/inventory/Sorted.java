package io.mooring.inventory;

import io.mooring.device.ResourceId;
import io.mooring.wire.Batch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch's rows, told apart: those to keep and those that broke a rule. Of several with one id the
 * last counts, and a sound one before a broken one.
 */
record Sorted(Map<ResourceId, Batch.Row> rows, List<SourceRecords.SetAside> setAside) {

  static Sorted of(Batch batch, Instant now) {
    var rows = new LinkedHashMap<ResourceId, Batch.Row>();
    var aside = new LinkedHashMap<Long, SourceRecords.SetAside>();
    for (var row : batch.rows()) {
      var why = Cleaning.objection(row.id(), row.full());
      if (why == null) {
        rows.put(new ResourceId(row.id()), row);
      } else {
        aside.put(row.id(), new SourceRecords.SetAside(row, why, now));
      }
    }
    rows.keySet().forEach(id -> aside.remove(id.value()));
    return new Sorted(rows, List.copyOf(aside.values()));
  }

  List<Batch.SetAside> answer() {
    return setAside.stream().map(row -> new Batch.SetAside(row.row().id(), row.why())).toList();
  }
}
