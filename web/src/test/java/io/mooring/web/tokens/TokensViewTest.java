package io.mooring.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.mooring.access.Role;
import io.mooring.web.parts.CodeBlock;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensViewTest extends OnStage {

  @Test
  void aTokenIsShownOnceAndWorks() {
    mooring.people.signedIn(person, mooring.clock.instant());
    var view = navigate("tokens", TokensView.class);
    make(view, Set.of(Role.HELPDESK));

    var secret = find(CodeBlock.class).all().getFirst().text();
    assertThat(mooring.tokens.authenticate(secret)).isPresent();
    assertThat(find(TokenCard.class).single().getTitleAsText()).isEqualTo("Nightly report");
    assertThat(page()).contains("Mooring.Helpdesk", "In force");
    test(find(Button.class).withText("Done").single()).click();
    assertThat(page()).doesNotContain(secret);
  }

  @Test
  void aTokenWithoutARoleIsRefusedInTheDialog() {
    var view = navigate("tokens", TokensView.class);
    make(view, Set.of());

    assertThat(text(find(CreateDialog.class).single())).contains("one or more roles");
    assertThat(mooring.tokens.of(person)).isEmpty();
  }

  @Test
  void aRevokedTokenIsOutOfForce() {
    var view = navigate("tokens", TokensView.class);
    make(view, Set.of(Role.HELPDESK));
    test(find(Button.class).withText("Done").single()).click();

    test((Button) find(TokenCard.class).single().getFooterComponents()[0]).click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(page()).contains("Revoked").doesNotContain("In force");
  }

  @Test
  void whatIsDoneElsewhereShowsByItself() {
    navigate("tokens", TokensView.class);
    var roles = Set.of(Role.HELPDESK);
    var token = mooring.tokens.issue(person, "By a script", roles, Duration.ofDays(1)).token();
    look();
    assertThat(page()).contains("In force");
    var card = find(TokenCard.class).single();
    look();
    assertThat(find(TokenCard.class).single()).as("nothing new, nothing drawn").isSameAs(card);

    mooring.clock.advance(Duration.ofDays(1));
    look();
    assertThat(page()).contains("Expired");
    mooring.tokens.revoke(person, token.id());
    look();
    assertThat(page()).contains("Revoked");
  }

  private void look() {
    live.pass(TokensView.LOOK_EVERY);
    settle();
  }

  private void make(TokensView view, Set<Role> roles) {
    test(view.create).click();
    var dialog = find(CreateDialog.class).single();
    dialog.label.setValue("Nightly report");
    dialog.roles.setValue(roles);
    test(dialog.create).click();
  }
}
