package io.mooring.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Light or dark: as the system has it until the person says otherwise, then as the cookie says. */
final class Appearance {

  private static final String COOKIE = "mooring-appearance";
  private static final String REMEMBER =
      "document.cookie = $0 + '; path=/; max-age=31536000; samesite=lax'"
          + " + (location.protocol === 'https:' ? '; secure' : '')";

  /** What the page looks like now, the system's wish included. */
  private static final String IS_DARK =
      "const chosen = document.documentElement.style.colorScheme;"
          + "return chosen === 'dark' || (chosen !== 'light'"
          + " && matchMedia('(prefers-color-scheme: dark)').matches);";

  private Appearance() {}

  static ColorScheme.Value remembered(@Nullable VaadinRequest request) {
    var cookies = request == null ? null : request.getCookies();
    return cookies == null
        ? ColorScheme.Value.SYSTEM
        : Arrays.stream(cookies)
            .filter(cookie -> COOKIE.equals(cookie.getName()))
            .map(Cookie::getValue)
            .map(Appearance::named)
            .findFirst()
            .orElse(ColorScheme.Value.SYSTEM);
  }

  private static ColorScheme.Value named(String value) {
    return switch (value) {
      case "dark" -> ColorScheme.Value.DARK;
      case "light" -> ColorScheme.Value.LIGHT;
      default -> ColorScheme.Value.SYSTEM;
    };
  }

  static void toggle(UI ui) {
    ui.getPage()
        .executeJs(IS_DARK)
        .then(
            Boolean.class,
            dark -> choose(ui, dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK));
  }

  static void choose(UI ui, ColorScheme.Value value) {
    var word = value == ColorScheme.Value.SYSTEM ? "system" : value.getValue();
    ui.getPage().setColorScheme(value);
    ui.getPage().executeJs(REMEMBER, COOKIE + "=" + word);
  }
}
