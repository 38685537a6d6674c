package io.mooring.board;

import io.mooring.InMemoryMooring;
import io.mooring.authority.Sliders;
import io.mooring.device.Devices;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class InMemoryBoardsTest implements BoardsContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Sites sites() {
    return mooring.sites;
  }

  @Override
  public SourceRecords records() {
    return mooring.records;
  }

  @Override
  public Devices devices() {
    return mooring.devices;
  }

  @Override
  public Sliders sliders() {
    return mooring.sliders;
  }
}
