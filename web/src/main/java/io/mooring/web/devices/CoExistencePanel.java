package io.mooring.web.devices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.coexistence.Ability;
import io.mooring.coexistence.CoExistence;
import io.mooring.coexistence.Concern;
import io.mooring.coexistence.Continued;
import io.mooring.coexistence.SwitchedOff;
import io.mooring.device.MdmClaim;
import io.mooring.web.parts.RiskChip;
import io.mooring.web.words.Ago;
import io.mooring.web.words.CoExistenceWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows where a third-party MDM has the device beside ConfigMgr; hidden elsewhere. */
final class CoExistencePanel extends Div {
  private final NativeDetails off = details("What ConfigMgr has switched off");
  private final NativeDetails on = details("What ConfigMgr goes on with");
  private final NativeDetails can = details("What each side can do");
  private final NativeDetails out = details("How it becomes co-managed");
  private final Div news = new Div();

  CoExistencePanel() {
    addClassName("co-existence");
    off.setContent(list(Arrays.stream(SwitchedOff.values()).map(SwitchedOff::title)));
    on.setContent(list(Arrays.stream(Continued.values()).map(Continued::title)));
    can.setContent(list(Arrays.stream(Ability.values()).map(CoExistencePanel::said)));
    add(news, off, on, can, out);
  }

  private static NativeDetails details(String summary) {
    var details = new NativeDetails();
    details.setSummaryText(summary);
    return details;
  }

  private static UnorderedList list(Stream<String> lines) {
    var list = new UnorderedList();
    lines.map(ListItem::new).forEach(list::add);
    return list;
  }

  private static String said(Ability ability) {
    return "%s — %s: %s. %s"
        .formatted(
            ability.side().title(),
            ability.title(),
            CoExistenceWords.of(ability.possible()),
            ability.because());
  }

  /** Shows what is known now; what somebody has unfolded stays so. */
  void show(Optional<CoExistence> found, Instant now) {
    getParent().ifPresent(panel -> panel.setVisible(found.isPresent()));
    found.ifPresent(one -> show(one, now));
  }

  private void show(CoExistence found, Instant now) {
    news.removeAll();
    var called = new Paragraph("Enrolled in " + found.called() + ", beside ConfigMgr. ");
    called.add(RiskChip.of(found.risk()));
    news.add(called, concerns(found.concerns()), evidence(found.claims(), now), link());
    var steps = new OrderedList();
    found.wayOut().forEach(step -> steps.add(new ListItem(step)));
    out.setContent(steps);
  }

  private static UnorderedList concerns(List<Concern> concerns) {
    var list = list(concerns.stream().map(Concern::sentence));
    list.addClassName("concerns");
    list.setVisible(!concerns.isEmpty());
    return list;
  }

  private static Div evidence(List<MdmClaim> claims, Instant now) {
    var evidence = new Div();
    evidence.addClassName("evidence");
    claims.stream()
        .map(claim -> claim.finding().because() + " · " + Ago.of(claim.asOf(), now))
        .map(Paragraph::new)
        .forEach(evidence::add);
    return evidence;
  }

  private static Anchor link() {
    var link = new Anchor("co-existence", "All co-existing devices");
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
