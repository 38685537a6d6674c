package io.mooring.persistence;

import io.mooring.device.Timeline;
import io.mooring.device.TimelineContract;

class H2TimelineTest implements TimelineContract {

  @Override
  public Timeline timeline() {
    return SharedH2.DATABASE.timeline();
  }
}
