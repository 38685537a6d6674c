package io.mooring.web.conditionalaccess;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.subject.Shelf.Placed;
import io.mooring.subject.Shelf.Spot;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.GrowingTable;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.AccessWords;
import io.mooring.web.words.GraphWords;
import io.mooring.web.words.SubjectWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policies of Conditional Access and of compliance that the tenant has. */
@Route("conditional-access")
@PageTitle("Conditional access · Mooring")
@PermitAll
class PoliciesView extends Div {

  private final GrowingTable<AccessPolicy> access =
      new GrowingTable<>(
          "Policies of Conditional Access",
          List.of("Policy", "State", "Devices", "Demands"),
          PoliciesView::cells);
  private final GrowingTable<CompliancePolicy> compliance =
      new GrowingTable<>(
          "Compliance policies",
          List.of("Policy", "Kind", "Assigned", "Against devices that are not compliant"),
          PoliciesView::cells);

  PoliciesView(CurrentPerson current, AccessPolicies policies, SubjectWatch watch, Clock clock) {
    var person = current.get();
    addClassNames("page", "policies-page");
    var head = new PageHead("Conditional access");
    head.say(
        watch
            .state(person, Subject.ACCESS_POLICIES)
            .map(state -> SubjectWords.age(state, clock.instant()))
            .orElse("Which policies let devices in."));
    add(head);
    if (isRead(watch, person)) {
      add(tables());
      show(access, policies.access(person));
      show(compliance, policies.compliance(person));
    } else {
      add(none());
    }
  }

  private static boolean isRead(SubjectWatch watch, Person person) {
    return Stream.of(Subject.ACCESS_POLICIES, Subject.COMPLIANCE_POLICIES)
        .anyMatch(subject -> watch.inForce(person, subject).isPresent());
  }

  private Div tables() {
    var tables =
        new Div(
            new Panel("Policies of Conditional Access", access),
            new Panel("Compliance policies", compliance));
    tables.addClassName("panels");
    return tables;
  }

  private static EmptyState none() {
    return new EmptyState(
        VaadinIcon.CLOUD_O,
        "No policies have been read",
        "The page Tenant settings says whether Microsoft's cloud is read, and what is missing.");
  }

  /** They are few: they are read at once. */
  private static <T> void show(GrowingTable<T> table, List<T> all) {
    var placed =
        Stream.iterate(0, n -> n < all.size(), n -> n + 1)
            .map(n -> new Placed<>(new Spot("", Integer.toString(n)), all.get(n)))
            .toList();
    table.show(all.size(), (spot, limit) -> placed.stream().skip(next(spot)).limit(limit).toList());
  }

  private static long next(@Nullable Spot spot) {
    return spot == null ? 0 : Long.parseLong(spot.id()) + 1;
  }

  private static List<Component> cells(AccessPolicy policy) {
    return List.of(
        new Span(Objects.requireNonNullElse(policy.name(), policy.id().value())),
        Chip.of(AccessWords.state(policy.state()), tone(policy)),
        new Span(AccessWords.devices(policy.conditions())),
        new Span(AccessWords.demands(policy.grant())));
  }

  private static Chip.Tone tone(AccessPolicy policy) {
    var state = policy.state();
    return state != null && state.means(AccessPolicy.State.ENABLED)
        ? Chip.Tone.GOOD
        : Chip.Tone.PLAIN;
  }

  private static List<Component> cells(CompliancePolicy policy) {
    return List.of(
        new Span(Objects.requireNonNullElse(policy.name(), policy.id().value())),
        new Span(policy.kind() == null ? "Not told" : GraphWords.policyKind(policy.kind())),
        new Span(AccessWords.assigned(policy.assigned())),
        new Span(AccessWords.steps(policy)));
  }
}
