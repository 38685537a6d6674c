package io.mooring.persistence;

import io.mooring.authority.Sliders;
import io.mooring.board.BoardsContract;
import io.mooring.device.Devices;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class H2BoardsTest implements BoardsContract {

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }

  @Override
  public Devices devices() {
    return SharedH2.DATABASE.devices();
  }

  @Override
  public Sliders sliders() {
    return SharedH2.DATABASE.sliders();
  }
}
