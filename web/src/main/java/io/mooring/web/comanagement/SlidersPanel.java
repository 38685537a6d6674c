package io.mooring.web.comanagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Workload;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Panel;
import io.mooring.web.words.SliderWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sliders of each site stand, as people have said. */
final class SlidersPanel extends Div {

  private final transient SliderDesk desk;
  private final transient Runnable changed;

  SlidersPanel(SliderDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("sliders");
  }

  void refresh() {
    removeAll();
    desk.sites().list(desk.person()).forEach(site -> add(panel(site)));
  }

  private Panel panel(AttachedSite site) {
    var known = desk.attestation().of(desk.person(), site.key());
    var said =
        new Paragraph(
            "Nothing of a site tells where its sliders stand. What somebody has said is who should"
                + " be in charge; devices that report otherwise are catching up, then drifted.");
    said.addClassName("secondary");
    var attest = new Button("Say where they stand");
    attest.addThemeVariants(ButtonVariant.SMALL);
    attest.setVisible(desk.mayAttest());
    attest.setAriaLabel("Say where the sliders of " + site.shown() + " stand");
    attest.addClickListener(_ -> new SlidersDialog(desk, site, changed).open());
    return new Panel("Sliders of " + site.shown(), said, table(known), attest);
  }

  private static NativeTable table(Map<Workload, AttestedSlider> known) {
    var table = new NativeTable();
    table.addClassNames("counts", "slider-table");
    table
        .getHead()
        .add(
            new NativeTableRow(
                CountTable.head("Workload", "col"),
                CountTable.head("Slider", "col"),
                CountTable.head("As stated", "col")));
    for (var workload : Workload.values()) {
      table.getBody().add(row(workload, known.get(workload)));
    }
    return table;
  }

  private static NativeTableRow row(Workload workload, @Nullable AttestedSlider slider) {
    var by = new NativeTableCell(slider == null ? "" : SliderWords.source(slider, Here.zone()));
    by.addClassName("secondary");
    return new NativeTableRow(
        CountTable.head(workload.title(), "row"),
        new NativeTableCell(slider == null ? "Not known" : SliderWords.of(slider, Here.zone())),
        by);
  }
}
