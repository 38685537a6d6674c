package io.mooring.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.mooring.access.SamplePeople;
import io.mooring.change.Change;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchTest extends OnStage {

  private final Div part = new Div();
  private int refreshed;

  @Test
  void aBurstRefreshesAtOnceAndThenOnceAPace() {
    live.keepPace();
    watch();

    burst();
    assertThat(refreshed).as("the first is shown at once").isEqualTo(1);
    burst();
    assertThat(refreshed).as("the others wait").isEqualTo(1);

    pass();
    assertThat(refreshed).as("and none is lost").isEqualTo(2);
    pass();
    assertThat(refreshed).as("nothing new, nothing done").isEqualTo(2);
    burst();
    assertThat(refreshed).isEqualTo(3);
  }

  @Test
  void aPageThatComesBackIsRefreshed() {
    watch();

    ComponentUtil.fireEvent(UI.getCurrent(), new Returned(UI.getCurrent()));
    settle();

    assertThat(refreshed).isEqualTo(1);
  }

  @Test
  void whatChangesWithTimeIsLookedAtEverySoOften() {
    var often = Duration.ofSeconds(30);
    Watch.every(often, part, live, _ -> false, () -> refreshed++);
    UI.getCurrent().add(part);

    live.pass(often);
    settle();
    live.pass(often);
    settle();
    assertThat(refreshed).isEqualTo(2);

    UI.getCurrent().remove(part);
    live.pass(often);
    settle();
    assertThat(refreshed).as("gone from the page").isEqualTo(2);
  }

  @Test
  void endsWithThePart() {
    var before = live.listening();
    watch();
    assertThat(live.listening()).isEqualTo(before + 1);

    UI.getCurrent().remove(part);
    ComponentUtil.fireEvent(UI.getCurrent(), new Returned(UI.getCurrent()));
    settle();

    assertThat(live.listening()).isEqualTo(before);
    assertThat(refreshed).isZero();
  }

  private void watch() {
    Watch.over(part, live, _ -> true, () -> refreshed++);
    UI.getCurrent().add(part);
  }

  private void burst() {
    for (var n = 0; n < 1000; n++) {
      live.happened(new Change.OfDevice(SamplePeople.CONTOSO, UUID.randomUUID()));
    }
    settle();
  }

  private void pass() {
    live.pass(Watch.PACE);
    settle();
  }
}
