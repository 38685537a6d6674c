package io.mooring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.mooring.web.parts.Returned;
import io.mooring.web.parts.Watch;
import io.mooring.web.shell.OnStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenPagesTest extends OnStage {

  private final OpenPages pages = new OpenPages(new SessionTime(mooring.clock));

  @BeforeEach
  void attend() {
    pages.attend(UI.getCurrent());
  }

  @Test
  void aPageThatIsBackShowsWhatItMissed() {
    var returned = new AtomicInteger();
    var refreshed = new AtomicInteger();
    var part = new Div();
    Watch.over(part, live, _ -> false, refreshed::incrementAndGet);
    UI.getCurrent().add(part);
    ComponentUtil.addListener(UI.getCurrent(), Returned.class, _ -> returned.incrementAndGet());

    tell(OpenPages.BACK);
    settle();

    assertThat(returned).hasValue(1);
    assertThat(refreshed).hasValue(1);
  }

  @Test
  void somebodyBeforeAPageWithoutASessionHarmsNothing() {
    tell(OpenPages.ACTIVE);

    assertThat(UI.getCurrent().isAttached()).isTrue();
  }

  @Test
  void theLastThingThatAPageIsToldIsWhy() {
    OpenPages.ended(UI.getCurrent(), Ending.IDLE.sentence());

    assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
        .map(PendingJavaScriptInvocation::getInvocation)
        .anySatisfy(call -> {
          assertThat(call.getExpression()).contains("mooring?.ended");
          assertThat(call.getParameters()).contains(Ending.IDLE.sentence());
        });
  }

  @Test
  void aPageWhoseSessionIsGoneSaysHowToGoOn() {
    var messages = OpenPages.messages();

    assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
    assertThat(messages.getSessionExpiredMessage()).contains("go on where you were");
  }

  private static void tell(String event) {
    var page = UI.getCurrent().getElement();
    page.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(page, event, JacksonUtils.createObjectNode()));
  }
}
