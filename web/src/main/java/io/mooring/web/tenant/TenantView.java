package io.mooring.web.tenant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.cloud.MdmAuthority;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Word;
import io.mooring.subject.SubjectWatch;
import io.mooring.tenantsettings.TenantSettings;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.parts.SubjectTable;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.TenantWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant's MDM authority and what it means, and what is read of Microsoft's cloud. */
@Route("tenant")
@PageTitle("Tenant settings · Mooring")
@PermitAll
class TenantView extends Div {

  private static final Duration OFTEN = Duration.ofSeconds(30);

  private final Person person;
  private final TenantSettings settings;
  private final SubjectWatch watch;
  private final PageHead head = new PageHead("Tenant settings");
  private final Div authority = new Div();
  private final SubjectTable subjects;
  private final Div content;
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.CLOUD_O,
          "Microsoft's cloud is not read",
          "Set up the portal's own app in Entra, as docs/intune.md says. What Microsoft Graph tells"
              + " of the tenant then stands here within a minute.");

  TenantView(
      CurrentPerson current,
      TenantSettings settings,
      SubjectWatch watch,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.settings = settings;
    this.watch = watch;
    this.subjects = new SubjectTable(clock);
    addClassNames("page", "tenant-page");
    content =
        new Div(
            new Panel("MDM authority", authority, rules()),
            new Panel("What is read of the cloud", subjects));
    content.addClassName("panels");
    add(head, content, none);
    Watch.every(OFTEN, this, changes, this::refresh);
    refresh();
  }

  private void refresh() {
    var states = watch.states(person);
    content.setVisible(!states.isEmpty());
    none.setVisible(states.isEmpty());
    subjects.show(states);
    var organization = settings.organization(person);
    head.say(name(organization));
    authority.removeAll();
    if (organization.isPresent()) {
      say(organization.get().mdmAuthority());
    } else {
      authority.add(new Paragraph("It has not been read yet."));
    }
  }

  private static String name(Optional<Organization> organization) {
    return organization
        .map(Organization::name)
        .map("How %s is set up in Microsoft's cloud."::formatted)
        .orElse("How the tenant is set up in Microsoft's cloud.");
  }

  private void say(@Nullable Word<MdmAuthority> told) {
    authority.add(
        Chip.of(TenantWords.of(told), tone(told)), new Paragraph(TenantWords.meaning(told)));
  }

  private static Chip.Tone tone(@Nullable Word<MdmAuthority> told) {
    var meaning = told == null ? null : told.meaning();
    if (meaning == null) {
      return Chip.Tone.PLAIN;
    }
    return switch (meaning) {
      case NOT_SET -> Chip.Tone.BAD;
      case INTUNE -> Chip.Tone.GOOD;
      case CONFIGMGR_HYBRID, OFFICE_365 -> Chip.Tone.CARE;
    };
  }

  /** Microsoft: mdm-authority-set. */
  private static UnorderedList rules() {
    var rules =
        new UnorderedList(
            new ListItem("It must be set before any device can be enrolled."),
            new ListItem("Once it is set it can't go back to not set."),
            new ListItem(
                "After a change, devices check in within 8 hours; old profiles stay up to 7 days."));
    rules.addClassName("secondary");
    return rules;
  }
}
