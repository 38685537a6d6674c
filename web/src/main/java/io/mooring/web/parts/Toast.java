package io.mooring.web.parts;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Says shortly what just happened, without being in the way. */
public final class Toast {

  private static final int SHORT = 4_000;
  private static final int LONG = 8_000;

  private Toast() {}

  public static void say(String text) {
    Notification.show(text, SHORT, Notification.Position.BOTTOM_END);
  }

  /** For what did not work: stays longer and is announced at once. */
  public static void warn(String text) {
    var toast = Notification.show(text, LONG, Notification.Position.BOTTOM_END);
    toast.addThemeVariants(NotificationVariant.ERROR);
    toast.setAssertive(true);
  }
}
