package io.mooring.web.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.device.DeviceFilter;
import io.mooring.web.words.FilterWords;
import io.mooring.web.words.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A number of devices that opens the list of them. */
public final class DeviceLink extends Anchor {

  public DeviceLink(long number, DeviceFilter filter) {
    super(address(filter), Numbers.grouped(number));
    addClassName("number");
    setAriaLabel(Numbers.count(number, "device", "devices") + ": " + FilterWords.of(filter));
  }

  /** Where the list of these devices is. */
  public static String address(DeviceFilter filter) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (!filter.search().isEmpty()) {
      query.put("q", List.of(filter.search()));
    }
    filter.facets().forEach((facet, values) -> query.put(facet.key(), new ArrayList<>(values)));
    return "devices?" + new QueryParameters(query).getQueryString();
  }
}
