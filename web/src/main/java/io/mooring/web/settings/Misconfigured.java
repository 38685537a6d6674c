package io.mooring.web.settings;

import java.util.List;

/** The portal can't start as it is set up; the message names everything that is wrong. */
public final class Misconfigured extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Misconfigured(List<String> wrong) {
    super(String.join(System.lineSeparator(), wrong));
  }
}
