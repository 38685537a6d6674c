package io.mooring.subject;

import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.site.SiteHealth.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads a tenant's subjects as they are due, one portal of a database at a time. A reading that is
 * not trusted changes nothing but what is said of it: facts get older, not wrong.
 */
public final class SubjectReads {

  /** What went wrong may be over, or have been mended, by then. */
  static final Duration AGAIN = Duration.ofMinutes(15);

  private final TenantId tenant;
  private final List<SubjectSource> sources;
  private final Subjects subjects;
  private final Clock clock;

  public SubjectReads(
      TenantId tenant, List<SubjectSource> sources, Subjects subjects, Clock clock) {
    this.tenant = tenant;
    this.sources = List.copyOf(sources);
    this.subjects = subjects;
    this.clock = clock;
  }

  public List<SubjectSource> sources() {
    return sources;
  }

  /**
   * Reads a subject if it is due.
   *
   * @throws Overtaken when another portal took over meanwhile
   */
  public Optional<CloudPass> readDue(SubjectSource source) {
    var now = clock.instant();
    return subjects
        .take(tenant, source.subject(), now, now.plus(Turn.LEASE))
        .map(reading -> read(source, reading, now));
  }

  private CloudPass read(SubjectSource source, Reading reading, Instant begun) {
    try {
      subjects.tidy(reading);
      var pass = source.read(new Turn(reading, subjects, clock));
      if (!ended(reading, begun, pass)) {
        throw new Overtaken(reading);
      }
      return pass;
    } catch (Overtaken e) {
      throw e;
    } catch (RuntimeException e) {
      failed(reading, e);
      throw e;
    }
  }

  /** False when another has the turn. */
  private boolean ended(Reading reading, Instant begun, CloudPass pass) {
    var ended = clock.instant();
    if (pass.trusted()) {
      var due = ended.plus(reading.subject().every());
      return subjects.trust(trusted(reading, begun, pass), due);
    }
    var first = pass.doubts().getFirst();
    return first.cause() == Doubt.Cause.ENDED
        ? subjects.keep(reading, ended)
        : subjects.doubt(reading, trouble(first, ended), ended.plus(AGAIN));
  }

  /** It failed here, and not at Graph. */
  private void failed(Reading reading, RuntimeException fault) {
    try {
      var now = clock.instant();
      var doubt =
          new Doubt(Doubt.Cause.FAILED, "This portal could not keep what Microsoft's cloud says.");
      subjects.doubt(reading, trouble(doubt, now), now.plus(AGAIN));
    } catch (RuntimeException e) {
      fault.addSuppressed(e);
    }
  }

  private static SubjectState.Trusted trusted(Reading reading, Instant begun, CloudPass pass) {
    var effort = pass.effort();
    return new SubjectState.Trusted(
        reading,
        begun,
        new SubjectState.Figures(pass.records(), pass.took(), effort.calls(), effort.putOff()));
  }

  private static Trouble trouble(Doubt doubt, Instant now) {
    return new Trouble(doubt.sentence(), remedy(doubt.cause()), now);
  }

  private static String remedy(Doubt.Cause cause) {
    return switch (cause) {
      case UNAVAILABLE, THROTTLED, REPEATED, MISSING, NONSENSE, UNCOUNTED, ENDED ->
          "Nothing is lost: it is read again within %d minutes.".formatted(AGAIN.toMinutes());
      case FAILED ->
          "It is read again within %d minutes; if that fails too, the portal's log says why."
              .formatted(AGAIN.toMinutes());
      case SIGN_IN -> "Look at the app's client id and secret, and at the secret's end in Entra.";
      case FORBIDDEN -> "Grant the app that permission in Entra, with an administrator's consent.";
      case REFUSED -> "The portal's log says which question Graph did not accept.";
    };
  }
}
