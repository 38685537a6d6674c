package io.mooring.web.comanagement;

import com.vaadin.flow.component.html.Div;
import io.mooring.board.CoManagementBoard;
import io.mooring.device.ManagementState;
import io.mooring.web.parts.StackedBar;
import io.mooring.web.words.ManagementWords;
import io.mooring.web.words.Numbers;

/** The estate by who manages it: one bar, and a table of the same numbers. */
final class StatesTable extends Div {

  void show(CoManagementBoard board) {
    var whole = new StackedBar();
    var table = new CountTable("Managed by");
    for (var state : ManagementState.values()) {
      var number = board.of(state);
      var name = ManagementWords.of(state);
      whole.with(state.key(), number, name + ": " + Numbers.grouped(number));
      table.row(name, state.key(), number, share(number, board), CoManagementBoard.managed(state));
    }
    removeAll();
    add(whole, table);
  }

  private static double share(long number, CoManagementBoard board) {
    return board.devices() == 0 ? 0 : (double) number / board.devices();
  }
}
