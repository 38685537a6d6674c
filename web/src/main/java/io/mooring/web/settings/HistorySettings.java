package io.mooring.web.settings;

import io.mooring.retention.Keep;
import io.mooring.retention.Retention;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many days history is kept, or {@code forever}.
 *
 * @param timeline what changed on devices
 * @param orders ended orders with their events
 * @param audit the audit log
 */
@ConfigurationProperties("mooring.history")
public record HistorySettings(
    @DefaultValue("400") String timeline,
    @DefaultValue("730") String orders,
    @DefaultValue("730") String audit) {

  /**
   * Checks everything.
   *
   * @throws Misconfigured naming all that is wrong
   */
  public HistorySettings {
    var wrong = new ArrayList<String>();
    check(wrong, "timeline", timeline);
    check(wrong, "orders", orders);
    check(wrong, "audit", audit);
    if (!wrong.isEmpty()) {
      throw new Misconfigured(wrong);
    }
  }

  private static void check(List<String> wrong, String name, String text) {
    if (Keep.parse(text).isEmpty()) {
      wrong.add(
          "mooring.history.%s must be a number of days from %d to %d, or forever; '%s' is neither."
              .formatted(name, Keep.LEAST_DAYS, Keep.MOST_DAYS, text));
    }
  }

  public Retention retention() {
    return new Retention(keep(timeline), keep(orders), keep(audit));
  }

  private static Keep keep(String text) {
    return Keep.parse(text).orElseThrow();
  }
}
