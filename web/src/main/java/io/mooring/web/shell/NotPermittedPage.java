package io.mooring.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.mooring.access.NotPermitted;
import io.mooring.audit.AuditLog;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that takes a role which this person lacks. */
@ParentLayout(Shell.class)
@PageTitle("Not permitted · Mooring")
@PermitAll
class NotPermittedPage extends Div implements HasErrorParameter<NotPermitted> {

  private static final long serialVersionUID = 1;

  private final transient CurrentPerson current;
  private final transient AuditLog audit;

  NotPermittedPage(CurrentPerson current, AuditLog audit) {
    this.current = current;
    this.audit = audit;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> parameter) {
    addClassName("page");
    var missing = NotPermitted.rolesFor(parameter.getException().permission()) + " is missing";
    audit.refused(current.get(), "page.refuse", event.getLocation().getPath(), missing);
    add(
        new EmptyState(
            VaadinIcon.LOCK,
            "This page takes another role",
            String.valueOf(parameter.getException().getMessage()),
            new Anchor("devices", "Go to the devices")));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
