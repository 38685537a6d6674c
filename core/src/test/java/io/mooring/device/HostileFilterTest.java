package io.mooring.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.hostile.Hostile;
import io.mooring.wire.PlainText;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A filter survives its text form, whatever a site calls itself and its systems. */
class HostileFilterTest {

  @Test
  void everyValueComesBackFromTheTextForm() {
    for (var text : Hostile.texts(2, 3_000)) {
      var value = PlainText.line(text);
      if (value.isEmpty()) {
        continue;
      }
      var filter =
          DeviceFilter.search("pc")
              .with(Facet.RELEASE, new TreeSet<>(Set.of(value, "Windows 11 24H2")))
              .with(Facet.SITE, Set.of(value));

      assertThat(FilterText.parse(FilterText.of(filter))).isEqualTo(filter);
    }
  }

  @Test
  void whatAPersonTypesIsReadOrRefusedInASentence() {
    for (var text : Hostile.texts(3, 3_000)) {
      if (PlainText.line(text).length() <= 200) {
        var filter = FilterText.parse(text);
        assertThat(filter.search()).matches(Hostile::isPlain);
        assertThat(filter.words()).allMatch(Hostile::isPlain);
      }
    }
  }
}
