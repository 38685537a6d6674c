package io.mooring.lab.control;

/** What was asked for does not exist. */
final class NoSuchControl extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchControl(String message) {
    super(message);
  }
}
