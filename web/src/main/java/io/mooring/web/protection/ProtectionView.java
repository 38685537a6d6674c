package io.mooring.web.protection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.change.Change;
import io.mooring.device.DeviceDirectory;
import io.mooring.protection.Guarded;
import io.mooring.protection.Protection;
import io.mooring.protection.ProtectionRule;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Toast;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The rules by which devices are not disturbed without a second thought. */
@Route("protection")
@PageTitle("Protection · Mooring")
@PermitAll
class ProtectionView extends Div implements RuleCard.Hands {

  /** Rules are changed rarely, and what they match changes with every pass. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final RuleDesk desk;
  private final Div list = new Div();
  private List<RuleDesk.Shown> shown = List.of();
  final Button add = new Button("New rule", VaadinIcon.PLUS.create(), _ -> begin());

  ProtectionView(
      CurrentPerson current,
      Protection protection,
      DeviceDirectory directory,
      LiveChanges changes,
      Clock clock) {
    this.desk = new RuleDesk(current.get(), protection, directory, clock);
    addClassNames("page", "protection-page");
    list.addClassName("rule-list");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.setVisible(desk.mayManage());
    var head = new PageHead("Protection", add);
    head.say("Whoever restarts a protected device has to type its name first.");
    add(head, list, who());
    Watch.every(OFTEN, this, changes, this::concerns, this::refresh);
    refresh();
  }

  private Paragraph who() {
    var who =
        new Paragraph(
            "Changing rules takes the role "
                + NotPermitted.rolesFor(Permission.MANAGE_PROTECTION)
                + ".");
    who.addClassName("secondary");
    who.setVisible(!desk.mayManage());
    return who;
  }

  private boolean concerns(Change change) {
    return change instanceof Change.OfSite && change.tenant().equals(desk.person().tenant());
  }

  private void refresh() {
    var rules = desk.rules();
    if (!rules.equals(shown)) {
      shown = rules;
      list.removeAll();
      rules.forEach(rule -> list.add(new RuleCard(rule, desk.clock(), desk.mayManage(), this)));
    }
  }

  private void begin() {
    new RuleDialog(desk, this::refresh).open();
  }

  @Override
  public void turn(ProtectionRule rule) {
    if (rule.on()) {
      confirm("Switch off", rule, () -> turnNow(rule)).open();
    } else {
      turnNow(rule);
    }
  }

  @Override
  public void remove(ProtectionRule rule) {
    confirm("Remove", rule, () -> removeNow(rule)).open();
  }

  private ConfirmDialog confirm(String what, ProtectionRule rule, Runnable confirmed) {
    var dialog =
        new ConfirmDialog(
            what + " “" + rule.name() + "”?",
            losing(rule.guarded())
                + " A restart of them then takes no second thought, unless another rule protects"
                + " them.",
            what,
            _ -> confirmed.run(),
            "Cancel",
            _ -> {});
    dialog.setConfirmButtonTheme("error primary");
    return dialog;
  }

  private String losing(Guarded guarded) {
    var what = RuleDesk.what(guarded) + " are no longer protected by this rule";
    return switch (guarded) {
      case Guarded.ByFilter _ -> what + ": " + desk.matches(guarded) + ".";
      case Guarded.ByCollection _ -> what + ".";
    };
  }

  private void turnNow(ProtectionRule rule) {
    var turned = desk.protection().turn(desk.person(), rule.id(), !rule.on());
    said(turned, rule.name() + (rule.on() ? " is switched off." : " protects from now on."));
  }

  private void removeNow(ProtectionRule rule) {
    said(desk.protection().remove(desk.person(), rule.id()), rule.name() + " is removed.");
  }

  private void said(boolean done, String words) {
    if (done) {
      Toast.say(words);
    } else {
      Toast.warn("The rule is no longer there. Nothing was changed.");
    }
    refresh();
  }
}
