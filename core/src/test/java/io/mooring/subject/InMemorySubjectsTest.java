package io.mooring.subject;

class InMemorySubjectsTest implements SubjectsContract {

  private final InMemorySubjects subjects = new InMemorySubjects();

  @Override
  public Subjects subjects() {
    return subjects;
  }

  @Override
  public <T> Shelf<T> shelf(Labelling<T> labelling) {
    return subjects.shelf(labelling);
  }
}
