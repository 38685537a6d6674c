package io.mooring.web.comanagement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.authority.Workload;
import io.mooring.board.CoManagementBoard;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import io.mooring.web.parts.DeviceLink;
import io.mooring.web.parts.StackedBar;
import io.mooring.web.words.AuthorityWords;
import io.mooring.web.words.Numbers;
import java.util.Arrays;
import java.util.List;

/** Of each workload who is in charge on how many co-managed devices: a bar, and its numbers. */
final class WorkloadsTable extends Div {

  WorkloadsTable() {
    addClassName("workloads");
  }

  void show(CoManagementBoard board) {
    removeAll();
    if (board.of(ManagementState.CO_MANAGED) == 0) {
      add(new Paragraph("No device is co-managed."));
      return;
    }
    var words = shown(board);
    var table = new NativeTable();
    table.addClassName("counts");
    var head = new NativeTableRow(CountTable.head("Workload", "col"));
    words.forEach(word -> head.add(head(word)));
    table.getHead().add(head);
    for (var workload : Workload.values()) {
      table.getBody().add(row(workload, words, board));
    }
    add(table);
  }

  /** The usual ones always, the others where a device is so. */
  private static List<InCharge> shown(CoManagementBoard board) {
    return Arrays.stream(InCharge.values())
        .filter(word ->
            isUsual(word)
                || Arrays.stream(Workload.values())
                    .anyMatch(workload -> board.of(workload, word) > 0))
        .toList();
  }

  private static boolean isUsual(InCharge word) {
    return switch (word) {
      case CONFIGMGR, PILOT, INTUNE, CATCHING_UP, DRIFTED -> true;
      case CONFLICT, THIRD_PARTY_MDM, NOBODY, UNKNOWN -> false;
    };
  }

  private static NativeTableHeaderCell head(InCharge word) {
    var cell = CountTable.head("", "col");
    cell.addClassName("number-cell");
    cell.add(CountTable.dot(word.key()), new Span(AuthorityWords.of(word)));
    return cell;
  }

  private static NativeTableRow row(
      Workload workload, List<InCharge> words, CoManagementBoard board) {
    var bar = new StackedBar();
    var title = CountTable.head("", "row");
    title.add(new Span(workload.title()), bar);
    var row = new NativeTableRow(title);
    for (var word : words) {
      var number = board.of(workload, word);
      var name = AuthorityWords.of(word);
      bar.with(word.key(), number, name + ": " + Numbers.grouped(number));
      row.add(numbered(workload, word, number, name));
    }
    return row;
  }

  private static NativeTableCell numbered(
      Workload workload, InCharge word, long number, String name) {
    var cell = CountTable.cell(new DeviceLink(number, CoManagementBoard.inCharge(workload, word)));
    cell.getElement().setAttribute("data-label", name);
    return cell;
  }
}
