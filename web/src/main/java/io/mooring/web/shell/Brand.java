package io.mooring.web.shell;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Mark and name; leads home. */
final class Brand extends Anchor {

  /** A mooring ring with its line. */
  private static final String MARK =
      """
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" fill="var(--aura-accent-color)"/>
        <g fill="none" stroke="var(--aura-accent-contrast-color)" stroke-width="2.4"
           stroke-linecap="round" stroke-linejoin="round">
          <circle cx="16" cy="9.5" r="3.2"/>
          <path d="M16 12.7V25"/>
          <path d="M11 16h10"/>
          <path d="M7.5 18.5c.6 4 4 6.5 8.5 6.5s7.9-2.5 8.5-6.5"/>
        </g>
      </svg>
      """;

  Brand() {
    super("", new Svg(MARK), name());
    addClassName("brand");
    getElement().setAttribute("router-link", true).setAttribute("aria-label", "Mooring, home");
  }

  private static Span name() {
    var name = new Span("Mooring");
    name.addClassName("brand-name");
    return name;
  }
}
