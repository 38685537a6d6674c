package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Toast;

/** Ends an attachment, once the person has typed the site's name. */
final class DetachDialog extends Dialog {

  final TextField name = new TextField("Type the site's name to confirm");
  final Button detach;

  DetachDialog(SiteDesk desk, AttachedSite site, Runnable changed) {
    setHeaderTitle("Detach " + site.name() + "?");
    setWidth("32rem");
    detach =
        new Button(
            "Detach",
            _ -> {
              desk.detachment().detach(desk.person(), site.key().site());
              close();
              Toast.say(site.name() + " is detached.");
              changed.run();
            });
    detach.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    detach.setEnabled(false);
    name.setWidthFull();
    name.setPlaceholder(site.name().value());
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(
        event -> detach.setEnabled(site.name().value().equals(event.getValue().strip())));
    add(
        new Paragraph(
            "Its connectors are revoked at once, and no action reaches its devices any more. What"
                + " is known of the devices stays as history. Nothing changes at the site itself."),
        name);
    getFooter().add(new Button("Cancel", _ -> close()), detach);
    addOpenedChangeListener(_ -> name.focus());
  }
}
