package io.mooring.web.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.board.EstateBoard;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.web.parts.DeviceLink;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;

/** Something that is wrong with workloads, and on how many devices for each of them. */
final class WorkloadConcern extends Div {

  private final InCharge word;
  private final UnorderedList workloads = new UnorderedList();

  WorkloadConcern(InCharge word, String title, String meaning) {
    this.word = word;
    addClassName("concern");
    var name = new Span(title);
    name.addClassName("strong");
    var why = new Span(meaning);
    why.addClassName("secondary");
    workloads.addClassName("in-a-row");
    add(name, workloads, why);
  }

  /** Is seen where some workload has it. */
  void show(EstateBoard board) {
    workloads.removeAll();
    for (var workload : Facet.WORKLOADS) {
      var devices = board.of(workload, word.key());
      if (devices > 0) {
        var address = DeviceLink.address(EstateBoard.having(workload, word.key()));
        var text = Numbers.grouped(devices) + " " + FacetWords.title(workload);
        workloads.add(new ListItem(new Anchor(address, text)));
      }
    }
    setVisible(workloads.getComponentCount() > 0);
  }
}
