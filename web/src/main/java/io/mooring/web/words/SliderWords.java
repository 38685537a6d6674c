package io.mooring.web.words;

import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Slider;
import java.time.ZoneId;

/** Where a slider stands, in words. */
public final class SliderWords {

  private SliderWords() {}

  public static String of(Slider slider) {
    return switch (slider) {
      case CONFIGMGR -> "Configuration Manager";
      case PILOT_INTUNE -> "Pilot Intune";
      case INTUNE -> "Intune";
    };
  }

  /** {@code Pilot Intune with PS100012, since 5 Jan 2026}. */
  public static String of(AttestedSlider slider, ZoneId zone) {
    var pilot = slider.pilot() == null ? "" : " with " + slider.pilot();
    return of(slider.position()) + pilot + ", since " + Times.day(slider.since(), zone);
  }

  /** {@code by ada.admin on 5 Jan 2026}. */
  public static String source(AttestedSlider slider, ZoneId zone) {
    return "by " + slider.by() + " on " + Times.day(slider.at(), zone);
  }
}
