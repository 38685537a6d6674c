package io.mooring.persistence;

import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subjects;
import io.mooring.subject.SubjectsContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class CloudSubjectsTest implements SubjectsContract {

  private final Database database;

  CloudSubjectsTest(Database database) {
    this.database = database;
  }

  @Override
  public Subjects subjects() {
    return database.subjects();
  }

  @Override
  public <T> Shelf<T> shelf(Labelling<T> labelling) {
    return database.shelf(labelling);
  }
}
