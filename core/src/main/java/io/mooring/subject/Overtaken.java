package io.mooring.subject;

/** Another portal reads a subject by now: whoever read it until here stops. */
public final class Overtaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  Overtaken(Reading reading) {
    super("Another portal reads %s.".formatted(reading.subject().title()));
  }
}
