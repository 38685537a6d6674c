package io.mooring.lab.life;

import io.mooring.lab.estate.Device;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Plays one device's life from the first thing that was done to it until now, one event after the
 * other. Nothing of it is kept: the same causes give the same life whenever somebody looks.
 */
final class Story {

  private record Due(Instant at, long order, long number, Runnable what) {}

  private static final Comparator<Due> IN_TURN =
      Comparator.comparing(Due::at).thenComparingLong(Due::order).thenComparingLong(Due::number);

  /** Of the computers that are off, some are woken by their network card. */
  private static final double WAKE_ON_LAN = 0.15;

  private static final double SLOW_BOOT = 0.1;

  private final Device device;
  private final double pace;
  private final RuleBook rules;
  private final Rounds rounds;
  private final Life life;
  private final PriorityQueue<Due> dues = new PriorityQueue<>(IN_TURN);
  private final List<Operation> unheard = new ArrayList<>();
  private Instant now;
  private long order;
  private long numbers;
  private long spell;
  private Power power;
  private boolean ruled;
  private boolean restarting;
  private boolean stubborn;

  private Story(Device device, double pace, RuleBook rules, Rounds rounds, Instant from) {
    this.device = device;
    this.pace = pace;
    this.rules = rules;
    this.rounds = rounds;
    this.now = from;
    this.power = rounds.at(from);
    this.life = new Life(new Presence(rounds, from));
  }

  static Life play(LiveSite site, Device device, Rounds rounds, Instant until) {
    var told = site.changes().told(device.index());
    var asked = site.operations().of(device);
    var from =
        Stream.concat(told.stream().map(Story::time), asked.stream().map(Operation::requested))
            .min(Comparator.naturalOrder());
    if (from.isEmpty()) {
      return new Life(new Presence(rounds, Instant.MAX));
    }
    var story = new Story(device, site.pace(), site.rules(), rounds, from.get());
    story.life.presence().add(from.get(), story.power, false);
    told.forEach(one -> story.due(time(one), one.order(), () -> story.take(one.what())));
    asked.forEach(one -> story.due(one.requested(), one.order(), () -> story.ask(one)));
    story.goRound();
    story.run(until);
    return story.life;
  }

  private static Instant time(Changes.Told told) {
    return switch (told.what()) {
      case Happening.Turned(_, var at, _, _) -> at;
      case Happening.Hardened(_, var at, _) -> at;
      default -> throw new IllegalStateException("Nothing that a device does: " + told.what());
    };
  }

  private void run(Instant until) {
    for (var due = dues.peek(); due != null && !due.at().isAfter(until); due = dues.peek()) {
      dues.remove();
      now = due.at();
      order = due.order();
      due.what().run();
    }
  }

  private void due(Instant at, long order, Runnable what) {
    dues.add(new Due(at, order, numbers++, what));
  }

  /** What follows from what happens now, provided the device stays as it is until then. */
  private void unlessTurned(Duration after, Runnable what) {
    var then = spell;
    due(
        now.plus(after),
        order,
        () -> {
          if (spell == then) {
            what.run();
          }
        });
  }

  private void goRound() {
    var next = rounds.next(now);
    if (!next.equals(Instant.MAX)) {
      due(
          next,
          0,
          () -> {
            if (!ruled && !restarting) {
              become(rounds.at(now), false);
            }
            goRound();
          });
    }
  }

  private void take(Happening what) {
    switch (what) {
      case Happening.Turned(_, _, var to, var noticed) -> {
        ruled = to != null;
        restarting = false;
        become(to == null ? rounds.at(now) : to, noticed);
      }
      case Happening.Hardened(_, _, var hard) -> stubborn = hard;
      default -> throw new IllegalStateException("Nothing that a device does: " + what);
    }
  }

  private void become(Power next, boolean noticed) {
    if (next == power) {
      if (noticed) {
        life.presence().add(now, next, true);
      }
      return;
    }
    var before = power;
    power = next;
    spell++;
    life.presence().add(now, next, noticed);
    if (before == Power.ON && next == Power.OFF && !restarting) {
      life.events().add(DeviceEvent.poweringOff(now, device.name()));
    }
    switch (next) {
      case ON -> comeOn(before == Power.OFF);
      case OFF -> life.restartDue(null);
      case ASLEEP -> {}
    }
  }

  private void comeOn(boolean booted) {
    if (booted) {
      life.boots().add(now);
    }
    List.copyOf(unheard).forEach(this::listen);
    var due = life.restartDue();
    if (due != null && !due.isAfter(now)) {
      unlessTurned(Duration.ofSeconds(10), this::countdownOver);
    }
  }

  private void ask(Operation operation) {
    unheard.add(operation);
    if (power == Power.ON) {
      listen(operation);
    } else if (operation.type() == Operation.WAKE_UP) {
      due(now.plus(delay(operation, "wake", 5, 30)), order, () -> wake(operation));
    }
  }

  private void wake(Operation operation) {
    var byCard = power == Power.OFF && !ruled && device.luck("wake on lan") < WAKE_ON_LAN;
    if (operation.open(now) && !restarting && (power == Power.ASLEEP || byCard)) {
      become(Power.ON, false);
    }
  }

  /** A client acknowledges 2 to 8 s after it could hear. */
  private void listen(Operation operation) {
    unlessTurned(delay(operation, "acknowledge", 2, 8), () -> hear(operation));
  }

  private void hear(Operation operation) {
    if (operation.open(now) && unheard.remove(operation)) {
      life.acknowledged().put(operation.id(), now);
      if (operation.type() == Operation.RESTART) {
        countDown();
      } else {
        var done = now.plus(delay(operation, "effect", 2, 6));
        life.effects().add(new Life.Effect(operation.type(), operation.id(), done));
      }
    }
  }

  /** A second request finds the countdown of the first. */
  private void countDown() {
    var running = life.restartDue();
    var countdown = rules.at(now).restartCountdown();
    var end = running == null ? now.plus(countdown) : running;
    life.events().add(DeviceEvent.restartAsked(now, end));
    if (running == null) {
      life.restartDue(end);
      due(
          end,
          order,
          () -> {
            if (end.equals(life.restartDue())) {
              countdownOver();
            }
          });
    }
  }

  /**
   * Sleep does not pause the countdown: one that ends meanwhile restarts the device as it wakes.
   */
  private void countdownOver() {
    if (stubborn) {
      life.restartDue(null);
    } else if (power == Power.ON) {
      life.events().add(DeviceEvent.restarting(now, device.name(), true));
      restarting = true;
      become(Power.OFF, false);
      unlessTurned(
          timeToBoot(),
          () -> {
            restarting = false;
            become(Power.ON, false);
          });
    }
  }

  private Duration timeToBoot() {
    var luck = device.luck("boots at " + now.getEpochSecond());
    return luck < SLOW_BOOT ? Duration.ofMinutes(7) : Duration.ofSeconds(90 + (long) (luck * 60));
  }

  private Duration delay(Operation operation, String what, double from, double to) {
    var luck = device.luck(what + operation.id());
    return Duration.ofMillis(Math.round(1000 * pace * (from + luck * (to - from))));
  }
}
