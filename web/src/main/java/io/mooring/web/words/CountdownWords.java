package io.mooring.web.words;

import io.mooring.site.RestartNotice;
import java.time.ZoneId;

/** For how long a site's clients warn before they restart, and who says so. */
public final class CountdownWords {

  private CountdownWords() {}

  /** {@code 90 minutes}. */
  public static String length(RestartNotice notice) {
    return Numbers.count(notice.countdown().toMinutes(), "minute", "minutes");
  }

  /** {@code as stated by ada.admin on 5 Jan 2026}, or that it is the default. */
  public static String source(RestartNotice notice, ZoneId zone) {
    var said = notice.statement();
    return said == null
        ? "this is Configuration Manager's default; nobody has stated the site's setting"
        : "as stated by %s on %s".formatted(said.by(), Times.day(said.at(), zone));
  }
}
