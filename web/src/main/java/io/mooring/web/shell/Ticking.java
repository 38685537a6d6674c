package io.mooring.web.shell;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Keeps "3 minutes ago" true while a page stays open: every half minute the browser says the times
 * of the page anew, in the words of {@link io.mooring.web.words.Ago} and by the portal's clock.
 */
final class Ticking {

  private static final String SCRIPT =
      """
      if (!window.mooringTicking) {
        const many = (n, unit) => n + ' ' + unit + (n === 1 ? '' : 's');
        const length = s => {
          const minutes = Math.max(1, Math.round(s / 60));
          const days = Math.floor(s / 86400);
          return minutes < 60 ? many(minutes, 'minute')
            : s < 86400 ? many(Math.max(1, Math.floor(s / 3600)), 'hour')
            : days < 60 ? many(days, 'day')
            : days < 730 ? many(Math.floor(days / 30), 'month')
            : many(Math.floor(days / 365), 'year');
        };
        const say = time => {
          const s = (Date.now() + window.mooringAhead - Date.parse(time.getAttribute('datetime'))) / 1000;
          const words = Math.abs(s) < 45 ? 'just now'
            : s < 0 ? 'in ' + length(-s) : length(s) + ' ago';
          if (time.textContent !== words) {
            time.textContent = words;
          }
        };
        window.mooringTicking = setInterval(
          () => document.querySelectorAll('time[datetime]').forEach(say), 30000);
      }
      """;

  private static final String SET = "window.mooringAhead = $0 - Date.now()";

  /** Beyond this, the words would differ. */
  private static final long NOTICED_MILLIS = 5_000;

  private final Clock clock;
  private final InstantSource machine = InstantSource.system();
  private long ahead;

  Ticking(Clock clock) {
    this.clock = clock;
  }

  void begin(UI ui) {
    set(ui);
    ui.getPage().executeJs(SCRIPT);
  }

  /** The portal's clock may have been moved on meanwhile. */
  void again(UI ui) {
    if (Math.abs(clock.millis() - machine.millis() - ahead) > NOTICED_MILLIS) {
      set(ui);
    }
  }

  private void set(UI ui) {
    ahead = clock.millis() - machine.millis();
    ui.getPage().executeJs(SET, (double) clock.millis());
  }
}
