package io.mooring.web.comanagement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.board.CoManagementBoard;
import io.mooring.device.EnrolmentStep;
import java.util.List;

/** How many workstations have come how far on the way to co-management. */
final class EnrolmentTable extends Div {

  private static final List<EnrolmentStep> STEPS =
      List.of(
          EnrolmentStep.CLIENT,
          EnrolmentStep.POLICY,
          EnrolmentStep.ENROLLED,
          EnrolmentStep.PROVISIONED);

  void show(CoManagementBoard board) {
    var table = new CountTable("Step");
    var first = Math.max(1, board.reached(EnrolmentStep.CLIENT));
    for (var step : STEPS) {
      var number = board.reached(step);
      var share = (double) number / first;
      table.row(name(step), "coManaged", number, share, CoManagementBoard.reaching(step));
    }
    var note = new Paragraph("As the sites tell it of workstations. Each step counts on the last.");
    note.addClassName("secondary");
    removeAll();
    add(table, note);
  }

  private static String name(EnrolmentStep step) {
    return switch (step) {
      case NONE -> "Workstation";
      case CLIENT -> "ConfigMgr client";
      case POLICY -> "Co-management policy";
      case ENROLLED -> "Enrolled";
      case PROVISIONED -> "Provisioned";
    };
  }
}
