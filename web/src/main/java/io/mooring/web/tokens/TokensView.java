package io.mooring.web.tokens;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.token.ApiToken;
import io.mooring.token.Tokens;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Toast;
import io.mooring.web.parts.Watch;
import io.mooring.web.settings.PortalSettings;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A person's own API tokens. */
@Route("tokens")
@PageTitle("API tokens · Mooring")
@PermitAll
class TokensView extends Div {

  /** Programs make, use and revoke tokens without anybody being told. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private final Person person;
  private final Tokens tokens;
  private final String portal;
  private final Clock clock;
  private final Div list = new Div();
  private List<ApiToken> shown = List.of();
  private Instant shownAt = Instant.EPOCH;
  final Button create = new Button("New token", VaadinIcon.PLUS.create(), _ -> create());

  TokensView(
      CurrentPerson current,
      Tokens tokens,
      PortalSettings settings,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.tokens = tokens;
    this.portal = settings.publicAddress();
    this.clock = clock;
    addClassNames("page", "tokens-page");
    list.addClassName("token-list");
    create.addThemeVariants(ButtonVariant.PRIMARY);
    var head = new PageHead("API tokens", create);
    head.say("Other programs act for you with these. They never may more than you do.");
    add(head, list);
    Watch.every(LOOK_EVERY, this, changes, this::look);
    show();
  }

  /** What is as it was is left alone: somebody may be about to press a button there. */
  private void look() {
    var now = clock.instant();
    if (!tokens.of(person).equals(shown) || shown.stream().anyMatch(token -> ended(token, now))) {
      show();
    }
  }

  /** Whether it is shown as in force although it has run out since. */
  private boolean ended(ApiToken token, Instant now) {
    return token.usableAt(shownAt) && !token.usableAt(now);
  }

  private void show() {
    list.removeAll();
    shownAt = clock.instant();
    var own = tokens.of(person);
    shown = own;
    own.forEach(token -> list.add(new TokenCard(token, clock, () -> confirm(token).open())));
    if (own.isEmpty()) {
      list.add(
          new EmptyState(
              VaadinIcon.KEY,
              "You have no tokens",
              "A token lets a script or another program use the API at "
                  + portal
                  + "/api/v1 in your name."));
    }
  }

  private void create() {
    new CreateDialog(person, tokens, portal, this::show).open();
  }

  private ConfirmDialog confirm(ApiToken token) {
    var dialog =
        new ConfirmDialog(
            "Revoke “" + token.label() + "”?",
            "Programs that use it are refused from now on. A revoked token can't be brought back.",
            "Revoke",
            _ -> revoke(token),
            "Cancel",
            _ -> {});
    dialog.setConfirmButtonTheme("error primary");
    return dialog;
  }

  private void revoke(ApiToken token) {
    tokens.revoke(person, token.id());
    Toast.say("“" + token.label() + "” is revoked.");
    show();
  }
}
