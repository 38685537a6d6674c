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
import io.mooring.site.SiteKey;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Panel;
import io.mooring.web.words.SliderWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sliders of each site stand, as people have said. */
final class SlidersPanel extends Div {

  /** All that is shown of a site. */
  private record Said(SiteKey site, String title, Map<Workload, AttestedSlider> sliders) {}

  private final transient SliderDesk desk;
  private final transient Runnable changed;
  private transient List<Said> shown = List.of();

  SlidersPanel(SliderDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("sliders");
  }

  /** Only what differs: whoever is about to press a button still can. */
  void refresh() {
    var sites = desk.sites().list(desk.person());
    var sliders = desk.attestation().all(desk.person());
    var said =
        sites.stream()
            .map(site ->
                new Said(site.key(), site.shown(), sliders.getOrDefault(site.key(), Map.of())))
            .toList();
    if (!said.equals(shown)) {
      shown = said;
      removeAll();
      sites.forEach(site -> add(panel(site, sliders.getOrDefault(site.key(), Map.of()))));
    }
  }

  private Panel panel(AttachedSite site, Map<Workload, AttestedSlider> known) {
    var words =
        new Paragraph(
            "Nothing of a site tells where its sliders stand. What somebody has said is who should"
                + " be in charge; devices that report otherwise are catching up, then drifted.");
    words.addClassName("secondary");
    var attest = new Button("Say where they stand");
    attest.addThemeVariants(ButtonVariant.SMALL);
    attest.setVisible(desk.mayAttest());
    attest.setAriaLabel("Say where the sliders of " + site.shown() + " stand");
    attest.addClickListener(_ -> new SlidersDialog(desk, site, changed).open());
    return new Panel("Sliders of " + site.shown(), words, table(known), attest);
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
