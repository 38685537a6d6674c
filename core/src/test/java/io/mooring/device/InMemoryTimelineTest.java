package io.mooring.device;

import io.mooring.InMemoryMooring;

class InMemoryTimelineTest implements TimelineContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Timeline timeline() {
    return mooring.timeline;
  }
}
