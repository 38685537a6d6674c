package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What Endpoint analytics makes of one device (Microsoft: userExperienceAnalyticsDeviceScores).
 *
 * @param id Graph's, which no page promises to be the managed device's
 */
public record DeviceScores(
    String id,
    @Nullable String deviceName,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable Word<Health> health,
    @Nullable Score overall,
    @Nullable Score startup,
    @Nullable Score apps,
    @Nullable Score workFromAnywhere,
    @Nullable Score battery) {

  /** Microsoft: userExperienceAnalyticsHealthState. */
  public enum Health implements Spelled {
    INSUFFICIENT_DATA("insufficientData"),
    NEEDS_ATTENTION("needsAttention"),
    MEETING_GOALS("meetingGoals");

    private final String spelling;

    Health(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
