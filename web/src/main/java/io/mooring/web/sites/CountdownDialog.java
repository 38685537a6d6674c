package io.mooring.web.sites;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Toast;
import java.time.Duration;

/** Takes a person's word for how long the site's clients warn before they restart. */
final class CountdownDialog extends Dialog {

  private static final String RUBBISH = "Write whole minutes from 1 to 20,160, such as 90.";

  private final transient SiteDesk desk;
  private final transient AttachedSite site;
  private final transient Runnable changed;
  final TextField minutes = new TextField("Minutes");
  final Button save = new Button("State it", _ -> save());

  CountdownDialog(SiteDesk desk, AttachedSite site, Runnable changed) {
    this.desk = desk;
    this.site = site;
    this.changed = changed;
    setHeaderTitle("Restart countdown of " + site.name());
    setWidth("32rem");
    minutes.setValue(Long.toString(site.notice().countdown().toMinutes()));
    minutes.setWidthFull();
    minutes.setAutoselect(true);
    minutes.getElement().setAttribute("inputmode", "numeric");
    minutes.setHelperText(
        "1 to 20,160. Your name and today's date are kept with it, and in the audit log.");
    add(
        new Paragraph(
            "Nothing of the site tells its client setting “Specify the amount of time after the"
                + " deadline before a device gets restarted”. State what it is: people read it"
                + " before they restart a device, and orders wait that much longer. Nothing changes"
                + " at the site itself."),
        minutes);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), save);
    addOpenedChangeListener(_ -> minutes.focus());
  }

  private void save() {
    try {
      var countdown = Duration.ofMinutes(Long.parseLong(minutes.getValue().strip()));
      stated(desk.sites().stateCountdown(desk.person(), site.key().site(), countdown));
    } catch (IllegalArgumentException | ArithmeticException e) {
      minutes.setErrorMessage(RUBBISH);
      minutes.setInvalid(true);
    }
  }

  private void stated(boolean done) {
    close();
    if (done) {
      Toast.say("The restart countdown of " + site.name() + " is stated.");
    } else {
      Toast.warn(site.name() + " is no longer attached. Nothing was stated.");
    }
    changed.run();
  }
}
