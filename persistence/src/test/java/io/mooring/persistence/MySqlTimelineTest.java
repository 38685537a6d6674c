package io.mooring.persistence;

import io.mooring.device.Timeline;
import io.mooring.device.TimelineContract;

@OnMySql
class MySqlTimelineTest implements TimelineContract {

  @Override
  public Timeline timeline() {
    return SharedMySql.DATABASE.timeline();
  }
}
