package io.mooring.web.comanagement;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mooring.authority.Attestation.Word;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Slider;
import io.mooring.authority.Workload;
import io.mooring.site.CollectionId;
import io.mooring.web.words.SliderWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One slider in the form: where it stands, its pilot collection, and since when. */
final class SliderRow extends Div {

  private final Workload workload;
  private final transient @Nullable AttestedSlider known;
  private final transient ZoneId zone;
  final Select<Slider> position = new Select<>();
  final TextField pilot = new TextField("Pilot collection");
  final DatePicker since = new DatePicker("Since");

  SliderRow(Workload workload, @Nullable AttestedSlider known, ZoneId zone) {
    this.workload = workload;
    this.known = known;
    this.zone = zone;
    addClassName("slider-row");
    position.setLabel(workload.title());
    position.setItems(Slider.values());
    position.setItemLabelGenerator(slider -> slider == null ? "Not known" : SliderWords.of(slider));
    position.setEmptySelectionAllowed(true);
    position.setEmptySelectionCaption("Not known");
    position.addValueChangeListener(_ -> arrange());
    pilot.setPlaceholder("PS100012");
    since.setLocale(Locale.ENGLISH);
    since.setI18n(new DatePicker.DatePickerI18n().setDateFormat("d MMM yyyy"));
    if (known != null) {
      position.setValue(known.position());
      pilot.setValue(known.pilot() == null ? "" : known.pilot().value());
      since.setValue(LocalDate.ofInstant(known.since(), zone));
    }
    arrange();
    add(position, pilot, since);
  }

  private void arrange() {
    pilot.setVisible(position.getValue() == Slider.PILOT_INTUNE);
    since.setVisible(position.getValue() != null);
  }

  /** Whether it could be read; where not, the field says why. */
  boolean read(BiConsumer<Workload, Optional<Word>> words, LocalDate today) {
    pilot.setInvalid(false);
    since.setInvalid(false);
    var slider = position.getValue();
    if (slider == null) {
      words.accept(workload, Optional.empty());
      return true;
    }
    if (since.getValue() != null && since.getValue().isAfter(today)) {
      since.setErrorMessage("It was moved in the past, not on a day to come.");
      since.setInvalid(true);
      return false;
    }
    try {
      words.accept(workload, Optional.of(new Word(slider, collection(slider), since())));
      return true;
    } catch (IllegalArgumentException e) {
      pilot.setErrorMessage(e.getMessage());
      pilot.setInvalid(true);
      return false;
    }
  }

  private @Nullable CollectionId collection(Slider slider) {
    return slider == Slider.PILOT_INTUNE
        ? new CollectionId(pilot.getValue().strip().toUpperCase(Locale.ROOT))
        : null;
  }

  /** A day that was not touched keeps its time of day. */
  private @Nullable Instant since() {
    var day = since.getValue();
    var before = known;
    if (day == null) {
      return null;
    }
    return before != null && day.equals(LocalDate.ofInstant(before.since(), zone))
        ? before.since()
        : day.atStartOfDay(zone).toInstant();
  }
}
