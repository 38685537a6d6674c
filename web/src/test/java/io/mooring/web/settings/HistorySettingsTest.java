package io.mooring.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.retention.Keep;
import io.mooring.retention.Retention;
import org.junit.jupiter.api.Test;

class HistorySettingsTest {

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> new HistorySettings("a year", "29", "0"))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContainingAll(
            "mooring.history.timeline must be a number of days from 30 to 36500, or forever;"
                + " 'a year' is neither.",
            "mooring.history.orders",
            "mooring.history.audit");
  }

  @Test
  void daysOrForever() {
    assertThat(new HistorySettings("30", "forever", "3650").retention())
        .isEqualTo(new Retention(new Keep.Days(30), new Keep.Forever(), new Keep.Days(3_650)));
  }
}
