package io.mooring.authority;

import io.mooring.device.Told;
import java.time.Instant;
import java.util.Set;

/** The answer: who is in charge, or honestly why nobody can be named. */
public sealed interface Effective {

  /** One is in charge. */
  record InCharge(Told<Authority> who, Certainty certainty, Alignment alignment)
      implements Effective {}

  /** Several act, and nothing divides the work between them. */
  record Conflict(Set<Authority> between) implements Effective {

    public Conflict {
      between = Set.copyOf(between);
    }
  }

  /** Nobody is in charge. */
  record Nobody() implements Effective {}

  /** The facts do not tell. */
  record Unknown() implements Effective {}

  /** How it is known who is in charge. */
  enum Certainty {
    /** There is nobody else who could be. */
    CERTAIN("certain"),
    /** Nothing speaks against it, but a source that could was not asked. */
    LIKELY("likely"),
    /** The client says so. */
    REPORTED("reported"),
    /** The site is set so; no fresh report confirms it. */
    EXPECTED("expected");

    private final String key;

    Certainty(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }

  /** Whether the device follows what the site is set to. */
  sealed interface Alignment {

    /** It does, as far as can be told. */
    record Aligned() implements Alignment {}

    /** It has not followed the last change yet, and is not late or was not heard since. */
    record CatchingUp(Authority to, Instant since) implements Alignment {}

    /** It should have followed by now. */
    record Drifted(Authority to, Instant since) implements Alignment {}
  }
}
