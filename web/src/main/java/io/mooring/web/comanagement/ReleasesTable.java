package io.mooring.web.comanagement;

import com.vaadin.flow.component.html.Div;
import io.mooring.board.CoManagementBoard;

/** What the workstations run, the most frequent first. */
final class ReleasesTable extends Div {

  void show(CoManagementBoard board) {
    var table = new CountTable("Release");
    var most = board.releases().values().stream().mapToLong(Long::longValue).max().orElse(1);
    board.releases().entrySet().stream()
        .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
        .forEach(entry ->
            table.row(
                entry.getKey(),
                "release",
                entry.getValue(),
                (double) entry.getValue() / most,
                CoManagementBoard.running(entry.getKey())));
    removeAll();
    add(table);
  }
}
