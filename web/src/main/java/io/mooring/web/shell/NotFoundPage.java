package io.mooring.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.mooring.web.parts.EmptyState;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@ParentLayout(Shell.class)
@PageTitle("Not found · Mooring")
@PermitAll
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    add(
        new EmptyState(
            VaadinIcon.QUESTION_CIRCLE_O,
            "There is no such page",
            "The address may be mistyped, or what it named has left.",
            new Anchor("devices", "Go to the devices")));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
