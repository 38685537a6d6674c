package io.mooring.subject;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import java.util.List;
import java.util.Optional;

/** What people see of how the subjects are read. */
public final class SubjectWatch {

  private final Subjects subjects;

  public SubjectWatch(Subjects subjects) {
    this.subjects = subjects;
  }

  /** Those that were ever read. */
  public List<SubjectState> states(Person person) {
    person.require(Permission.READ_DEVICES);
    return subjects.of(person.tenant());
  }

  public Optional<SubjectState> state(Person person, Subject subject) {
    return states(person).stream().filter(state -> state.subject() == subject).findFirst();
  }

  /** The reading whose facts are in force. */
  public Optional<Reading> inForce(Person person, Subject subject) {
    return state(person, subject)
        .flatMap(state -> Optional.ofNullable(state.trusted()))
        .map(SubjectState.Trusted::reading);
  }
}
