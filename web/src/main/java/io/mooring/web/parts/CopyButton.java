package io.mooring.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Puts a text on the clipboard. */
public final class CopyButton extends Button {

  private static final int SHOWN = 2_000;

  /** Browsers give the clipboard to secure pages only; the old way serves the others. */
  private static final String COPY =
      """
      if (navigator.clipboard) {
        navigator.clipboard.writeText($0);
      } else {
        const area = document.createElement('textarea');
        area.value = $0;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
      }
      """;

  /**
   * A small button beside a value.
   *
   * @param what what is copied, such as {@code serial number}
   */
  public CopyButton(String what, String text) {
    super(VaadinIcon.COPY_O.create());
    addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    addClassName("copy");
    setAriaLabel("Copy " + what);
    setTooltipText("Copy " + what);
    addClickListener(_ -> {
      getElement().executeJs(COPY, text);
      Notification.show("Copied", SHOWN, Notification.Position.BOTTOM_CENTER);
    });
  }
}
