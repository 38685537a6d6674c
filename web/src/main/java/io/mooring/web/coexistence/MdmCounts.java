package io.mooring.web.coexistence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.coexistence.CoExistingDevices;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How many devices each MDM has; each number opens the devices behind it. */
final class MdmCounts extends Div {

  MdmCounts() {
    addClassNames("figures", "mdm-counts");
  }

  void show(List<CoExistingDevices.Count> byMdm, List<CoExistingDevices.Count> alsoInIntune) {
    removeAll();
    byMdm.forEach(count -> add(figure(FacetWords.value(Facet.MDM, count.mdm()), count)));
    alsoInIntune.forEach(count -> {
      var figure = figure("In Intune and " + FacetWords.value(Facet.MDM, count.mdm()), count);
      figure.addClassName("warned");
      add(figure);
    });
  }

  private static Div figure(String label, CoExistingDevices.Count count) {
    var number = new Anchor(address(count.filter()), Numbers.grouped(count.devices()));
    number.addClassName("figure-value");
    number.getElement().setAttribute("router-link", true);
    number
        .getElement()
        .setAttribute(
            "aria-label", label + ": " + Numbers.count(count.devices(), "device", "devices"));
    var name = new Span(label);
    name.addClassName("secondary");
    var figure = new Div(name, number);
    figure.addClassName("figure");
    return figure;
  }

  private static String address(DeviceFilter filter) {
    return filter.facets().entrySet().stream()
        .flatMap(facet ->
            facet.getValue().stream()
                .map(value ->
                    facet.getKey().key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&", "devices?", ""));
  }
}
