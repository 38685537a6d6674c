package io.mooring.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import io.mooring.web.parts.EmptyState;
import io.mooring.wire.PlainText;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the log has the whole story, the person gets a number to quote. */
@PageTitle("Something went wrong · Mooring")
@PermitAll
class FaultPage extends Div implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Fault {} at {}",
        number,
        PlainText.line(event.getLocation().getPath()),
        parameter.getException());
    addClassName("page");
    add(
        new EmptyState(
            VaadinIcon.WARNING,
            "Something went wrong",
            "It is written down as fault "
                + number
                + ". Try again; if it happens again, tell your administrator that number.",
            new Anchor("devices", "Go to the devices")));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
