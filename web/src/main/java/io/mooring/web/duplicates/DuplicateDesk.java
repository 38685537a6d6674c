package io.mooring.web.duplicates;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.Duplicates;
import java.time.Clock;

/**
 * What the page of duplicates works with, on behalf of one person.
 *
 * @param changed called when something was decided
 */
record DuplicateDesk(
    Person person, Duplicates duplicates, Deciding deciding, Clock clock, Runnable changed) {

  boolean mayDecide() {
    return person.may(Permission.DECIDE_DUPLICATES);
  }
}
