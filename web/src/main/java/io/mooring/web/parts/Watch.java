package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.mooring.change.Change;
import io.mooring.web.live.LiveChanges;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Refreshes a component when a change concerns it, for as long as it is on a page: at once, then
 * about once a second at most, and when the page comes back from where it heard nothing.
 */
public final class Watch {

  /** A sync changes thousands of devices: nobody reads faster than this. */
  static final Duration PACE = Duration.ofSeconds(1);

  private enum State {
    IDLE,
    WAITING,
    RESTING,
    RESTING_WITH_NEWS
  }

  private final LiveChanges changes;
  private final Optional<Predicate<Change>> concerns;
  private final Command refresh;
  private final Optional<Duration> every;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
  private volatile Optional<LiveChanges.Subscription> subscription = Optional.empty();

  private Watch(
      LiveChanges changes,
      Optional<Predicate<Change>> concerns,
      Optional<Duration> every,
      Command refresh) {
    this.changes = changes;
    this.concerns = concerns;
    this.every = every;
    this.refresh = refresh;
  }

  /**
   * Starts with the component's attaching and ends with its detaching.
   *
   * @param concerns called on a foreign thread: looks at the change only
   * @param refresh called with the page locked; once for changes that come in quick succession
   */
  public static void over(
      Component component, LiveChanges changes, Predicate<Change> concerns, Command refresh) {
    begin(component, new Watch(changes, Optional.of(concerns), Optional.empty(), refresh));
  }

  /**
   * The same for what changes with time alone, or without anybody saying so: it is looked at every
   * so often as well.
   */
  public static void every(
      Duration often,
      Component component,
      LiveChanges changes,
      Predicate<Change> concerns,
      Command refresh) {
    begin(component, new Watch(changes, Optional.of(concerns), Optional.of(often), refresh));
  }

  /** For what nobody says at all: it is looked at every so often. */
  public static void every(
      Duration often, Component component, LiveChanges changes, Command refresh) {
    begin(component, new Watch(changes, Optional.empty(), Optional.of(often), refresh));
  }

  private static void begin(Component component, Watch watch) {
    component.addAttachListener(event -> watch.start(event.getUI()));
    component.addDetachListener(_ -> watch.end());
  }

  private void start(UI ui) {
    end();
    var listening = listen(ui);
    var returns = ComponentUtil.addListener(ui, Returned.class, _ -> due(ui));
    LiveChanges.Subscription both =
        () -> {
          listening.close();
          returns.remove();
        };
    subscription = Optional.of(both);
    every.ifPresent(often -> changes.in(often, () -> tick(ui, often, both)));
  }

  private LiveChanges.Subscription listen(UI ui) {
    return concerns
        .map(concerned ->
            changes.subscribe(change -> {
              if (concerned.test(change)) {
                due(ui);
              }
            }))
        .orElse(() -> {});
  }

  private void end() {
    subscription.ifPresent(LiveChanges.Subscription::close);
    subscription = Optional.empty();
  }

  private void tick(UI ui, Duration often, LiveChanges.Subscription mine) {
    if (subscription.filter(mine::equals).isPresent()) {
      due(ui);
      changes.in(often, () -> tick(ui, often, mine));
    }
  }

  private void due(UI ui) {
    var before =
        state.getAndUpdate(now ->
            switch (now) {
              case IDLE, WAITING -> State.WAITING;
              case RESTING, RESTING_WITH_NEWS -> State.RESTING_WITH_NEWS;
            });
    if (before == State.IDLE) {
      ask(ui);
    }
  }

  private void ask(UI ui) {
    try {
      var _ = ui.access(() -> refreshNow(ui));
    } catch (UIDetachedException e) {
      // The page was closed between the change and now: nobody is left to be told.
      state.set(State.IDLE);
    }
  }

  private void refreshNow(UI ui) {
    state.set(State.RESTING);
    try {
      if (subscription.isPresent()) {
        refresh.execute();
      }
    } finally {
      changes.in(PACE, () -> rested(ui));
    }
  }

  private void rested(UI ui) {
    var before = state.getAndUpdate(now -> now == State.RESTING ? State.IDLE : State.WAITING);
    if (before == State.RESTING_WITH_NEWS) {
      ask(ui);
    }
  }
}
