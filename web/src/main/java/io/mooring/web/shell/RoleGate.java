package io.mooring.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.mooring.web.signin.CurrentPerson;
import org.springframework.stereotype.Component;

/** Leads everybody without a role to the page that says which to ask for. */
@Component
class RoleGate implements VaadinServiceInitListener, BeforeEnterListener {

  private static final long serialVersionUID = 1;

  private final transient CurrentPerson current;

  RoleGate(CurrentPerson current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var without = current.get().roles().isEmpty();
    var there = event.getNavigationTarget() == NoRole.class;
    if (without && !there) {
      event.rerouteTo(NoRole.class);
    } else if (!without && there) {
      event.forwardTo("devices");
    }
  }
}
