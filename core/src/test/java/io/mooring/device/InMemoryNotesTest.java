package io.mooring.device;

import io.mooring.InMemoryMooring;

class InMemoryNotesTest implements NotesContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Notes notes() {
    return mooring.notes;
  }
}
