package io.mooring.web.devices;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/**
 * The list as this browser tab last showed it, so that the way back keeps search, filter and place.
 *
 * @param standing null at its beginning
 */
record LastList(ListAddress address, @Nullable Standing standing) {

  static void remember(UI ui, ListAddress address, @Nullable Standing standing) {
    ComponentUtil.setData(ui, LastList.class, new LastList(address, standing));
  }

  /** Where this list stood; null when another was shown last, or its beginning. */
  static @Nullable Standing standing(UI ui, ListAddress address) {
    var last = ComponentUtil.getData(ui, LastList.class);
    return last != null && last.address().equals(address) ? last.standing() : null;
  }

  static ListAddress of(UI ui) {
    var last = ComponentUtil.getData(ui, LastList.class);
    return last == null ? ListAddress.PLAIN : last.address();
  }
}
