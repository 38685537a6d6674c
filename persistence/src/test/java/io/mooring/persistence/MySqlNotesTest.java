package io.mooring.persistence;

import io.mooring.device.Notes;
import io.mooring.device.NotesContract;

@OnMySql
class MySqlNotesTest implements NotesContract {

  @Override
  public Notes notes() {
    return SharedMySql.DATABASE.notes();
  }
}
