package io.mooring.web.devices;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.Device;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.CopyButton;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.ManagementWords;
import io.mooring.web.words.PresenceWords;
import io.mooring.wire.Column;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which device this is, whose, whether it is there, and who manages it. */
final class DeviceHeader extends Div {

  private final transient Clock clock;

  DeviceHeader(Clock clock) {
    this.clock = clock;
    addClassName("device-header");
  }

  void show(Device device, List<String> protectedBy) {
    var now = clock.instant();
    var summary = DeviceSummary.of(device, now);
    var title = new Div(new H1(device.name()), new CopyButton("name", device.name()));
    title.addClassName("title");
    removeAll();
    var chips = chips(device, summary);
    if (!protectedBy.isEmpty()) {
      chips.add(guarded(protectedBy));
    }
    add(title, chips, people(summary));
  }

  private Div chips(Device device, DeviceSummary summary) {
    var chips = new Div(presence(summary), managedBy(summary));
    chips.addClassName("chips");
    if (summary.software().pendingRestart()) {
      chips.add(Chip.of("Pending restart", Chip.Tone.CARE));
    }
    if (device.main().flag(Column.IS_OBSOLETE)) {
      chips.add(Chip.of("Obsolete record", Chip.Tone.CARE));
    }
    device.ambiguity().ifPresent(why -> chips.add(ambiguous(why)));
    if (device.gone()) {
      chips.add(Chip.of("Gone from every site", Chip.Tone.BAD));
    } else if (summary.missing()) {
      chips.add(Chip.of("Missing from the last pass", Chip.Tone.BAD));
    }
    return chips;
  }

  private static Badge ambiguous(String why) {
    var badge = Chip.of("Ambiguous", Chip.Tone.BAD);
    badge.getElement().setAttribute("title", why);
    return badge;
  }

  private static Badge guarded(List<String> rules) {
    var badge = Chip.of("Protected: " + String.join(", ", rules), Chip.Tone.INFO);
    badge.addClassName("protected");
    var meaning = "Whoever wants to disturb it has to type its name";
    badge.getElement().setAttribute("title", meaning);
    return badge;
  }

  private Span presence(DeviceSummary summary) {
    var presence = summary.presence();
    var dot = new Span();
    dot.addClassNames("dot", presence.state().key());
    dot.getElement().setAttribute("aria-hidden", "true");
    var words = new Span(dot, new Span(PresenceWords.sentence(presence, clock.instant())));
    words.addClassName("presence");
    return words;
  }

  private static Badge managedBy(DeviceSummary summary) {
    var state = summary.managementState();
    var badge = new Badge(ManagementWords.of(state));
    badge.addClassName(DeviceCells.tone(state));
    badge.getElement().setAttribute("title", ManagementWords.meaning(state));
    return badge;
  }

  private static Div people(DeviceSummary summary) {
    var people =
        new Div(
            person("Primary user", summary.users().primary(), "not known"),
            person("User now", summary.users().current(), "not known"),
            person("Site", summary.site(), "none"),
            person("Kind", kind(summary), "not known"));
    people.addClassName("people");
    return people;
  }

  private static String kind(DeviceSummary summary) {
    return FacetWords.value(Facet.KIND, summary.hardware().kind().key());
  }

  private static Span person(String label, @Nullable String who, String nobody) {
    var name = new Span(who == null ? nobody : who);
    name.addClassName("strong");
    return new Span(new Span(label + ": "), name);
  }
}
