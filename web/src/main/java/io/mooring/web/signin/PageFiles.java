package io.mooring.web.signin;

import java.util.List;
import java.util.regex.Pattern;

/** The files that pages are made of; none of them needs a session. */
final class PageFiles {

  /** Where a path can be nothing but a file; below /VAADIN/ some are made by the server half. */
  private static final Pattern FILE =
      Pattern.compile("/(icons|images|fonts)/.*|/[^/]*\\.(css|svg|png|ico|webmanifest)");

  /** Where Spring serves from, and Vaadin. */
  private static final List<String> ROOTS = List.of("META-INF/resources", "META-INF/VAADIN/webapp");

  private PageFiles() {}

  static boolean missing(String path) {
    return FILE.matcher(path).matches() && !there(path);
  }

  static boolean there(String path) {
    return !path.endsWith("/")
        && ROOTS.stream()
            .anyMatch(root -> PageFiles.class.getClassLoader().getResource(root + path) != null);
  }
}
