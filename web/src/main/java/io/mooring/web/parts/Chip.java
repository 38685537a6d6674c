package io.mooring.web.parts;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;

/** A short state in colour; the words alone must do as well. */
public final class Chip {

  /** What the colour says. */
  public enum Tone {
    PLAIN,
    INFO,
    GOOD,
    CARE,
    BAD
  }

  private Chip() {}

  public static Badge of(String text, Tone tone) {
    var badge = new Badge(text);
    switch (tone) {
      case PLAIN -> badge.addClassName("aura-accent-neutral");
      case INFO -> badge.addClassName("aura-accent-blue");
      case GOOD -> badge.addThemeVariants(BadgeVariant.SUCCESS);
      case CARE -> badge.addThemeVariants(BadgeVariant.WARNING);
      case BAD -> badge.addThemeVariants(BadgeVariant.ERROR);
    }
    return badge;
  }
}
