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

  /** Sets light or dark before the first paint, so that nobody is dazzled. */
  @Override
  public void configurePage(AppShellSettings settings) {
    var scheme = Appearance.remembered(settings.getRequest()).getValue();
    settings.addInlineWithContents(
        Inline.Position.PREPEND, "html{color-scheme:" + scheme + "}", Inline.Wrapping.STYLESHEET);
    settings.addFavIcon("icon", "mooring.svg", "any");
    settings.setPageTitle("Mooring");
  }
}
