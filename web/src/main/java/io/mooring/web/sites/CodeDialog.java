package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.mooring.site.SiteAttachment;

/** A new one-time code for a site that is attached already. */
final class CodeDialog extends Dialog {

  CodeDialog(SiteAttachment.Invitation invitation, SiteDesk desk) {
    setHeaderTitle("Connector for " + invitation.site().name());
    setWidth("44rem");
    setCloseOnOutsideClick(false);
    add(new Invited(invitation, desk));
    getFooter().add(new Button("Done", _ -> close()));
  }
}
