package io.mooring.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the console: theme, style sheet, icon, push. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1")
public final class Look implements AppShellConfigurator {

  private static final long serialVersionUID = 1;

  /**
   * The browser's half of Vaadin 25.2 is made by GWT, which begins at the event {@code
   * DOMContentLoaded}. When it is loaded that is over, and it would look for that only 50 ms later:
   * it is told at once. Without this name in Vaadin's client nothing is told.
   */
  private static final String BEGIN =
      """
      Object.defineProperty(window, '__gwt_scriptsLoaded', {
        configurable: true,
        set(value) {
          Object.defineProperty(window, '__gwt_scriptsLoaded', {value, writable: true});
          queueMicrotask(() => document.dispatchEvent(new Event('DOMContentLoaded')));
        }
      });
      """;

  /** Sets light or dark before the first paint, so that nobody is dazzled. */
  @Override
  public void configurePage(AppShellSettings settings) {
    var scheme = Appearance.remembered(settings.getRequest()).getValue();
    settings.addInlineWithContents(
        Inline.Position.PREPEND, "html{color-scheme:" + scheme + "}", Inline.Wrapping.STYLESHEET);
    settings.addInlineWithContents(Inline.Position.PREPEND, BEGIN, Inline.Wrapping.JAVASCRIPT);
    settings.addFavIcon("icon", "mooring.svg", "any");
    settings.setPageTitle("Mooring");
  }
}
