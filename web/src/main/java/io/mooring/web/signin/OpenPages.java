package io.mooring.web.signin;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.mooring.web.parts.Returned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What every open page tells and is told beside its content: that somebody does something on it,
 * that it is back after it was hidden, asleep or cut off, and that its session is over.
 */
@Component
final class OpenPages implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1;

  static final String ACTIVE = "mooring-active";
  static final String BACK = "mooring-back";

  /**
   * Vaadin's own box counts as the curtain where the server could not say more. A page that becomes
   * visible again behind a curtain is loaded anew by itself; one that stays visible waits for a
   * click, so that nobody is signed in again on a screen that nobody sits at.
   */
  private static final String SCRIPT =
      """
      if (!window.mooring) {
        const SAID = 'mooring-said';
        const curtain = () => document.querySelector('.session-ended, .v-system-error');
        const tell = name => curtain() || document.body.dispatchEvent(new CustomEvent(name));
        const again = () => {
          const own = document.querySelector('.session-ended p');
          own && sessionStorage.setItem(SAID, own.textContent);
          location.reload();
        };
        const back = () => {
          tell('mooring-back');
          let looks = 20;
          const look = setInterval(() => {
            curtain() && document.visibilityState === 'visible' && again();
            --looks || clearInterval(look);
          }, 250);
        };
        let told = 0;
        const active = () => {
          if (Date.now() - told > 60000) {
            told = Date.now();
            tell('mooring-active');
          }
        };
        for (const doing of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
          addEventListener(doing, active, {capture: true, passive: true});
        }
        document.addEventListener(
          'visibilitychange', () => document.visibilityState === 'visible' && back());
        addEventListener('online', back);
        addEventListener('pageshow', event => event.persisted && location.reload());
        let last = Date.now();
        setInterval(() => {
          const slept = Date.now() - last > 60000 && document.visibilityState === 'visible';
          last = Date.now();
          slept && back();
        }, 10000);
        let cut = false;
        window.Vaadin?.connectionState?.addStateChangeListener((_, now) => {
          if (now === 'reconnecting' || now === 'connection-lost') {
            cut = true;
          } else if (cut && now === 'connected') {
            cut = false;
            tell('mooring-back');
          }
        });
        const box = (name, role, text) => {
          const made = document.createElement('div');
          made.className = name;
          made.setAttribute('role', role);
          const words = document.createElement('p');
          words.textContent = text;
          made.append(words);
          document.body.append(made);
          return made;
        };
        window.mooring = {
          ended(sentence) {
            if (!document.querySelector('.session-ended')) {
              const go = document.createElement('button');
              go.textContent = 'Go on where you were';
              go.onclick = () => location.reload();
              box('session-ended', 'alertdialog', sentence).append(go);
              go.focus();
            }
          }
        };
        const said = sessionStorage.getItem(SAID);
        if (said) {
          sessionStorage.removeItem(SAID);
          const note = box('session-note', 'status', said);
          setTimeout(() => note.remove(), 10000);
        }
      }
      """;

  private final transient SessionTime time;

  OpenPages(SessionTime time) {
    this.time = time;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(_ -> messages());
    event.getSource().addUIInitListener(init -> attend(init.getUI()));
  }

  /** For a page that comes back after its session is gone: the portal no longer knows why. */
  static SystemMessages messages() {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption("This page must be loaded anew");
    messages.setSessionExpiredMessage(
        "Its session has ended. Click here or press Esc to go on where you were.");
    return messages;
  }

  /** Modal dialogs must not keep these from being heard. */
  void attend(UI ui) {
    ui.getPage().executeJs(SCRIPT);
    ui.getElement().addEventListener(ACTIVE, _ -> active()).allowInert();
    ui.getElement()
        .addEventListener(BACK, _ -> ComponentUtil.fireEvent(ui, new Returned(ui)))
        .allowInert();
  }

  private void active() {
    Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .filter(WrappedHttpSession.class::isInstance)
        .map(WrappedHttpSession.class::cast)
        .flatMap(session -> Visits.of(session.getHttpSession()))
        .ifPresent(visit -> visit.active(time.now()));
  }

  static void ended(UI ui, String sentence) {
    ui.getPage().executeJs("window.mooring?.ended($0)", sentence);
  }
}
