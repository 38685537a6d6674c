package io.mooring.web.tokens;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.access.Role;
import io.mooring.token.ApiToken;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import java.util.stream.Collectors;

/** One token: what it may, until when, and when it was last used. */
final class TokenCard extends Card {

  private static final int LEVEL = 2;

  TokenCard(ApiToken token, Clock clock, Runnable revoke) {
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "token");
    setTitle(token.label(), LEVEL);
    setSubtitle(roles(token));
    setHeaderSuffix(state(token, clock));
    add(times(token, clock));
    if (token.usableAt(clock.instant())) {
      var button = new Button("Revoke", _ -> revoke.run());
      button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
      button.setAriaLabel("Revoke " + token.label());
      addToFooter(button);
    }
  }

  private static String roles(ApiToken token) {
    return token.roles().stream().sorted().map(Role::claim).collect(Collectors.joining(", "));
  }

  private static Badge state(ApiToken token, Clock clock) {
    if (token.revokedAt() != null) {
      return Chip.of("Revoked", Chip.Tone.PLAIN);
    }
    return token.usableAt(clock.instant())
        ? Chip.of("In force", Chip.Tone.GOOD)
        : Chip.of("Expired", Chip.Tone.PLAIN);
  }

  private static Div times(ApiToken token, Clock clock) {
    var used = token.lastUsedAt();
    var times =
        new Div(
            new Div(new Span("Made "), new Moment(token.createdAt(), clock)),
            new Div(new Span("Ends "), new Moment(token.expiresAt(), clock)),
            new Div(
                new Span("Last used "),
                used == null ? new Span("never") : new Moment(used, clock)));
    times.addClassNames("secondary", "token-times");
    return times;
  }
}
