package io.mooring.web.devices;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.conditionalaccess.AccessPolicies.OnDevice;
import io.mooring.conditionalaccess.Answer;
import io.mooring.conditionalaccess.PolicyOnDevice;
import io.mooring.conditionalaccess.PolicyOnDevice.Demands;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.AccessWords;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What policies of Conditional Access demand of a device, and whether it meets that. */
final class AccessPanel extends Div {

  private final transient Clock clock;
  private final Set<String> open = new HashSet<>();

  AccessPanel(Clock clock) {
    this.clock = clock;
    addClassName("ruled");
  }

  /** Shows it; what somebody has unfolded stays so. */
  void show(OnDevice shown) {
    removeAll();
    var conditions = shown.conditions();
    add(
        answer(AccessWords.compliant(conditions.compliant()), conditions.compliant()),
        answer(AccessWords.hybridJoined(conditions.hybridJoined()), conditions.hybridJoined()),
        new Paragraph(conditions.restsOn()));
    var asOf = shown.asOf();
    if (asOf == null) {
      add(new Paragraph(new Span("The policies have not been read: "), why()));
    } else {
      add(new Paragraph(new Span("Policies that are not off, read "), new Moment(asOf, clock)));
      add(shown.policies().isEmpty() ? new Paragraph("There are none.") : table(shown.policies()));
    }
  }

  private static Anchor why() {
    var link = new Anchor("tenant", "Tenant settings says why");
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static Div answer(String word, Answer answer) {
    var because = new Span(answer.because());
    because.addClassName("secondary");
    return new Div(Chip.of(word, tone(answer)), new Span(" "), because);
  }

  private static Chip.Tone tone(Answer answer) {
    return switch (answer.is()) {
      case YES -> Chip.Tone.GOOD;
      case NO -> Chip.Tone.CARE;
      case NOT_KNOWN -> Chip.Tone.PLAIN;
    };
  }

  private NativeTable table(List<PolicyOnDevice> policies) {
    var table = new NativeTable();
    table.getHead().add(new NativeTableRow(head("Policy"), head("Device"), head("Why")));
    policies.forEach(policy -> table.getBody().add(row(policy)));
    return table;
  }

  private static NativeTableHeaderCell head(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(PolicyOnDevice one) {
    var policy = one.policy();
    var name = new Span(Objects.requireNonNullElse(policy.name(), policy.id().value()));
    var state = new Span(" " + AccessWords.state(policy.state()));
    state.addClassName("secondary");
    var head = new NativeTableHeaderCell(name, state);
    head.getElement().setAttribute("scope", "row");
    return new NativeTableRow(head, new NativeTableCell(badge(one)), new NativeTableCell(why(one)));
  }

  private static Badge badge(PolicyOnDevice one) {
    return switch (one.reach()) {
      case OTHER_PLATFORM -> Chip.of("Not for Windows", Chip.Tone.PLAIN);
      case BY_FILTER -> Chip.of(AccessWords.ofSome(one.demands()), Chip.Tone.PLAIN);
      case MAY_APPLY -> Chip.of(AccessWords.of(one.demands()), tone(one.demands()));
    };
  }

  private static Chip.Tone tone(Demands demands) {
    return switch (demands) {
      case NONE, NOT_KNOWN -> Chip.Tone.PLAIN;
      case MET -> Chip.Tone.GOOD;
      case NOT_MET, BLOCKS -> Chip.Tone.BAD;
      case ANOTHER_WAY -> Chip.Tone.CARE;
    };
  }

  private NativeDetails why(PolicyOnDevice one) {
    var id = one.policy().id().value();
    var reasons = new UnorderedList();
    one.because().forEach(reason -> reasons.add(new ListItem(reason)));
    reasons.add(new ListItem("Not known here: " + String.join("; ", one.notKnown()) + "."));
    var details = new NativeDetails(AccessWords.demands(one.policy().grant()), reasons);
    details.setOpen(open.contains(id));
    details.addToggleListener(event -> {
      if (event.isOpened()) {
        open.add(id);
      } else {
        open.remove(id);
      }
    });
    return details;
  }
}
