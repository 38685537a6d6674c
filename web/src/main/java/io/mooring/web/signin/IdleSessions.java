package io.mooring.web.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * A UI session that was closed for idleness takes the sign-in with it: the heartbeat of an open
 * page would keep that alive for ever.
 */
@Component
final class IdleSessions implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionDestroyListener(IdleSessions::end);
  }

  private static void end(SessionDestroyEvent event) {
    var session = event.getSession().getSession();
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        // It was the end of the HTTP session that ended the UI session.
        return;
      }
    }
  }
}
