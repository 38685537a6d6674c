package io.mooring.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;

/** For somebody who signed in but has no role: which to ask for, and whom. */
@Route(value = "no-role", autoLayout = false)
@PageTitle("No role yet · Mooring")
@PermitAll
class NoRole extends Div {

  NoRole(CurrentPerson current, AuthenticationContext authentication) {
    addClassName("alone");
    var person = current.get();
    var who =
        new Paragraph(
            "You are signed in as %s (%s), but no role of Mooring is assigned to you yet."
                .formatted(person.name(), person.userName()));
    var ask =
        new Paragraph(
            "Ask the person who administers Mooring's enterprise application in Microsoft Entra ID"
                + " to assign you one of these app roles, then sign in again:");
    var out = new Button("Sign out", _ -> authentication.logout());
    out.addThemeVariants(ButtonVariant.PRIMARY);
    out.setId("sign-out");
    var box = new Div(new Brand(), new H1("You need a role"), who, ask, roles(), out);
    box.addClassName("alone-box");
    add(box);
  }

  private static UnorderedList roles() {
    return new UnorderedList(
        new ListItem("Mooring.Reader, to look devices up"),
        new ListItem("Mooring.Helpdesk, to look devices up and to send them actions"));
  }
}
