package io.mooring.web.comanagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.authority.Attestation;
import io.mooring.authority.Attestation.Word;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Workload;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Toast;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes a person's word for where the sliders of a site stand. */
final class SlidersDialog extends Dialog {

  private final transient SliderDesk desk;
  private final transient AttachedSite site;
  private final transient Runnable changed;
  private final transient Map<Workload, AttestedSlider> seen;
  private final Map<Workload, SliderRow> rows = new EnumMap<>(Workload.class);
  final Button save = new Button("State it", _ -> save());

  SlidersDialog(SliderDesk desk, AttachedSite site, Runnable changed) {
    this.desk = desk;
    this.site = site;
    this.changed = changed;
    setHeaderTitle("Sliders of " + site.shown());
    setWidth("46rem");
    add(
        new Paragraph(
            "As in the site's properties of co-management. Your name and today's date are kept"
                + " with what you change, and in the audit log. Nothing changes at the site."));
    seen = desk.attestation().of(desk.person(), site.key());
    for (var workload : Workload.values()) {
      var row = new SliderRow(workload, seen.get(workload), Here.zone());
      rows.put(workload, row);
      add(row);
    }
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  SliderRow row(Workload workload) {
    return Objects.requireNonNull(rows.get(workload));
  }

  private void save() {
    var words = new EnumMap<Workload, Optional<Word>>(Workload.class);
    var wrong = rows.values().stream().filter(row -> !row.read(words::put, today())).count();
    words.entrySet().removeIf(one -> isAsSeen(one.getKey(), one.getValue()));
    if (wrong == 0) {
      stated(desk.attestation().attest(desk.person(), site.key(), words, seen));
    }
  }

  /** What was not touched is nothing that this person says. */
  private boolean isAsSeen(Workload workload, Optional<Word> word) {
    var before = seen.get(workload);
    return word.map(said -> said.repeats(before)).orElse(before == null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(desk.clock().instant(), Here.zone());
  }

  private void stated(Attestation.Answer answer) {
    close();
    switch (answer) {
      case KEPT -> Toast.say("The sliders of " + site.shown() + " are stated.");
      case NO_SUCH_SITE -> Toast.warn(site.shown() + " is no longer attached. Nothing was stated.");
      case OVERTAKEN ->
          Toast.warn(
              "Somebody else has stated the same sliders meanwhile. Nothing was stated: look"
                  + " again.");
    }
    changed.run();
  }
}
