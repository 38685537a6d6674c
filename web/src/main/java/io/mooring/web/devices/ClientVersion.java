package io.mooring.web.devices;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a client's version compares with its site's. The third number is the build that both share;
 * the fourth differs between a site and its clients (ConfigMgr reference).
 */
enum ClientVersion {
  SAME,
  OLDER,
  NEWER,
  UNKNOWN;

  private static final int BUILD = 2;

  static ClientVersion compare(@Nullable String client, @Nullable String site) {
    var ours = build(client);
    var theirs = build(site);
    if (ours == 0 || theirs == 0) {
      return UNKNOWN;
    }
    if (ours == theirs) {
      return SAME;
    }
    return ours < theirs ? OLDER : NEWER;
  }

  static String words(ClientVersion comparison, @Nullable String site) {
    return switch (comparison) {
      case SAME -> " · same as the site";
      case OLDER -> " · older than the site's " + site;
      case NEWER -> " · newer than the site's " + site;
      case UNKNOWN -> "";
    };
  }

  private static int build(@Nullable String version) {
    var parts = version == null ? new String[0] : version.split("\\.", -1);
    var plain = Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,9}"));
    return parts.length > BUILD && plain ? Integer.parseInt(parts[BUILD]) : 0;
  }
}
