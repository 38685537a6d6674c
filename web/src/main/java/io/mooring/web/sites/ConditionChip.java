package io.mooring.web.sites;

import com.vaadin.flow.component.badge.Badge;
import io.mooring.web.parts.Chip;

/** A site's condition as a chip. */
final class ConditionChip {

  private ConditionChip() {}

  static Badge of(SiteCondition condition) {
    var badge =
        switch (condition.state()) {
          case HEALTHY -> Chip.of("Healthy", Chip.Tone.GOOD);
          case WARNING -> Chip.of("Warning", Chip.Tone.CARE);
          case UNHEALTHY -> Chip.of("Unhealthy", Chip.Tone.BAD);
          case UNKNOWN -> Chip.of("Unknown", Chip.Tone.PLAIN);
        };
    badge.getElement().setAttribute("title", condition.why());
    return badge;
  }
}
