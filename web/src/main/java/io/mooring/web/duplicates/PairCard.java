package io.mooring.web.duplicates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.duplicate.Duplicates.Suspected;
import io.mooring.duplicate.Pair;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.web.words.DuplicateWords;
import io.mooring.web.words.MatchWords;

/** Two devices that may be one, side by side, with what speaks for it and against it. */
final class PairCard extends Card {

  private static final int LEVEL = 2;

  private final transient DuplicateDesk desk;
  private final transient Pair pair;
  final Button merge = new Button("Merge…", _ -> begin(Verdict.MERGED));
  final Button keepApart = new Button("Keep apart…", _ -> begin(Verdict.KEPT_APART));

  PairCard(DuplicateDesk desk, Suspected suspected) {
    this.desk = desk;
    this.pair = suspected.pair();
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "duplicate");
    setTitle(names(), LEVEL);
    setSubtitle(MatchWords.score(suspected.match()));
    var sides =
        new Div(
            new DeviceSide(pair.one(), desk.clock()), new DeviceSide(pair.other(), desk.clock()));
    sides.addClassName("sides");
    var evidence = new UnorderedList();
    evidence.addClassName("speaks");
    suspected.match().evidence().forEach(each -> evidence.add(new ListItem(MatchWords.of(each))));
    add(sides, evidence);
    button(merge, "Merge");
    button(keepApart, "Keep apart");
    addToFooter(merge, keepApart);
  }

  private String names() {
    return pair.one().name() + " and " + pair.other().name();
  }

  private void button(Button button, String action) {
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(action + ": " + names());
    button.setVisible(desk.mayDecide());
  }

  private void begin(Verdict verdict) {
    new ReasonDialog(
            "%s %s?".formatted(DuplicateWords.action(verdict), names()),
            DuplicateWords.consequence(verdict),
            DuplicateWords.action(verdict),
            "%s: %s.".formatted(DuplicateWords.verdict(verdict), names()),
            why -> desk.deciding().decide(desk.person(), word(verdict, why)),
            desk.changed())
        .open();
  }

  private Word word(Verdict verdict, String why) {
    return new Word(verdict, pair.one().id(), pair.other().id(), pair.version(), why);
  }
}
