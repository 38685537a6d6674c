package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.mooring.change.Change;
import io.mooring.web.live.LiveChanges;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Refreshes a component when a change concerns it, for as long as it is on a page. */
public final class Watch {

  private final LiveChanges changes;
  private final Predicate<Change> concerns;
  private final Command refresh;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private Optional<LiveChanges.Subscription> subscription = Optional.empty();

  private Watch(LiveChanges changes, Predicate<Change> concerns, Command refresh) {
    this.changes = changes;
    this.concerns = concerns;
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
    var watch = new Watch(changes, concerns, refresh);
    component.addAttachListener(event -> watch.start(event.getUI()));
    component.addDetachListener(_ -> watch.end());
  }

  private void start(UI ui) {
    end();
    subscription = Optional.of(changes.subscribe(change -> happened(ui, change)));
  }

  private void end() {
    subscription.ifPresent(LiveChanges.Subscription::close);
    subscription = Optional.empty();
  }

  private void happened(UI ui, Change change) {
    if (concerns.test(change) && waiting.compareAndSet(false, true)) {
      try {
        var _ = ui.access(this::refreshNow);
      } catch (UIDetachedException e) {
        // The page was closed between the change and now: nobody is left to be told.
        waiting.set(false);
      }
    }
  }

  private void refreshNow() {
    waiting.set(false);
    if (subscription.isPresent()) {
      refresh.execute();
    }
  }
}
