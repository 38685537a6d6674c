package io.mooring.persistence;

import io.mooring.authority.Sliders;
import io.mooring.board.BoardsContract;
import io.mooring.device.Devices;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

@OnMySql
class MySqlBoardsTest implements BoardsContract {

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }

  @Override
  public Devices devices() {
    return SharedMySql.DATABASE.devices();
  }

  @Override
  public Sliders sliders() {
    return SharedMySql.DATABASE.sliders();
  }
}
