package io.mooring.web.demo;

import io.mooring.web.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demo's time on, so that nobody waits 90 minutes for a deadline. */
@RestController
@ConditionalOnProperty("mooring.demo.secret-file")
@RequestMapping("/demo/clock")
final class ClockController {

  private final DemoClock clock;

  ClockController(DemoClock clock) {
    this.clock = clock;
  }

  /**
   * How far to go.
   *
   * @param advance an ISO 8601 duration such as {@code PT95M}
   */
  record StepJson(@Nullable String advance) {}

  record NowJson(Instant now) {}

  @GetMapping
  NowJson now() {
    return new NowJson(clock.instant());
  }

  @PostMapping
  NowJson advance(@RequestBody StepJson step) {
    var by = parsed(step.advance());
    return new NowJson(Refusal.orUnprocessable(() -> clock.advance(by)));
  }

  private static Duration parsed(@Nullable String text) {
    try {
      return Duration.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw Refusal.unprocessable("advance: write a duration such as PT95M.");
    }
  }
}
