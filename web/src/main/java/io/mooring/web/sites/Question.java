package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that can't be undone; the key that comes by itself is Cancel. */
final class Question extends ConfirmDialog {

  final Button cancel = new Button("Cancel");

  Question(String title, String text, String yes, Runnable action) {
    super(title, text, yes, _ -> action.run());
    setConfirmButtonTheme("error primary");
    cancel.addThemeVariants(ButtonVariant.TERTIARY);
    setCancelable(true);
    setCancelButton(cancel);
    addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        cancel.focus();
      }
    });
  }
}
