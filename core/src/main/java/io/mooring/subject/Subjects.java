package io.mooring.subject;

import io.mooring.access.TenantId;
import io.mooring.site.SiteHealth.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who reads which subject, and which reading's facts are in force. */
public interface Subjects {

  /**
   * Takes the turn to read where it is due, until that time; one reader alone gets it.
   *
   * @return the reading that begins; empty where it is not due, or another reads
   */
  Optional<Reading> take(TenantId tenant, Subject subject, Instant now, Instant until);

  /** Keeps the turn until that time; until now it is given back. False when another has it. */
  boolean keep(Reading reading, Instant until);

  /**
   * Puts what the reading brought in force, at once and as a whole, and ends the turn. False when
   * another has it: then nothing changes.
   */
  boolean trust(SubjectState.Trusted trusted, Instant due);

  /** Ends the turn; what was in force stays so. False when another has the turn. */
  boolean doubt(Reading reading, Trouble trouble, Instant due);

  /** Those that were ever read, in order of {@link Subject}. */
  List<SubjectState> of(TenantId tenant);

  /** Forgets all that was read of a tenant, and whoever has a turn has it no longer. */
  void forget(TenantId tenant);

  /** Forgets what earlier readings brought, but for the one in force. */
  void tidy(Reading begun);
}
