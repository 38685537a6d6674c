package io.mooring.action;

import io.mooring.device.ResourceId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an action can reach a device, and by which way. */
public sealed interface Possibility {

  /**
   * It can.
   *
   * @param caution what the person should know before; null when nothing
   * @param protectedBy rules that ask for a second thought
   * @param notice for how long the device warns before it acts; null for what acts at once
   */
  record Possible(
      SiteKey site,
      ResourceId resource,
      @Nullable String caution,
      List<String> protectedBy,
      @Nullable RestartNotice notice)
      implements Possibility {}

  /** It can't. */
  record Impossible(String why) implements Possibility {}
}
