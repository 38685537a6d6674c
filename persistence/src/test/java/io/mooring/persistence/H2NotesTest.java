package io.mooring.persistence;

import io.mooring.device.Notes;
import io.mooring.device.NotesContract;

class H2NotesTest implements NotesContract {

  @Override
  public Notes notes() {
    return SharedH2.DATABASE.notes();
  }
}
