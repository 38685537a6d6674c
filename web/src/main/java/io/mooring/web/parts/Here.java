package io.mooring.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Where and on what the reader reads. */
public final class Here {

  /** Narrower than this, a table of columns is no use. */
  private static final int NARROW = 700;

  private Here() {}

  /** The browser's time zone; UTC until it is known. */
  public static ZoneId zone() {
    var ui = UI.getCurrent();
    return ui == null
        ? ZoneOffset.UTC
        : parsed(ui.getPage().getExtendedClientDetails().getTimeZoneId());
  }

  /** Whether the window is a phone's. */
  public static boolean narrow(int width) {
    return width > 0 && width < NARROW;
  }

  /** Tells how wide the window is, now and whenever that changes. */
  public static void onWidth(AttachEvent event, IntConsumer told) {
    var page = event.getUI().getPage();
    told.accept(page.getExtendedClientDetails().getWindowInnerWidth());
    var listening = page.addBrowserWindowResizeListener(resized -> told.accept(resized.getWidth()));
    event
        .getSource()
        .addDetachListener(left -> {
          left.unregisterListener();
          listening.remove();
        });
  }

  private static ZoneId parsed(@Nullable String id) {
    try {
      return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
