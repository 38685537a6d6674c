package io.mooring.web.parts;

import com.vaadin.flow.component.badge.Badge;
import io.mooring.coexistence.Concern.Risk;
import io.mooring.web.words.CoExistenceWords;

/** How grave it is that a third-party MDM has a device beside ConfigMgr. */
public final class RiskChip {

  private RiskChip() {}

  public static Badge of(Risk risk) {
    var chip = Chip.of(CoExistenceWords.of(risk), tone(risk));
    chip.getElement().setAttribute("title", CoExistenceWords.meaning(risk));
    return chip;
  }

  private static Chip.Tone tone(Risk risk) {
    return switch (risk) {
      case CONFLICT -> Chip.Tone.BAD;
      case UNSUPPORTED -> Chip.Tone.CARE;
      case UNCERTAIN -> Chip.Tone.INFO;
      case PLAIN -> Chip.Tone.PLAIN;
    };
  }
}
