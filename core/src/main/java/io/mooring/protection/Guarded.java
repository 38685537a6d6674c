package io.mooring.protection;

import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.FilterText;
import io.mooring.site.CollectionId;
import io.mooring.wire.PlainText;
import java.util.Locale;
import java.util.Set;

/** Which devices a rule protects. */
public sealed interface Guarded {

  /** Those with certain properties, such as {@code kind:server}. */
  record ByFilter(DeviceFilter filter) implements Guarded {

    private static final int LONGEST = 500;

    /**
     * Takes the filter.
     *
     * @throws IllegalArgumentException when it asks for nothing
     */
    public ByFilter {
      if (filter.everything()) {
        throw new IllegalArgumentException("A rule names a property, such as kind:server.");
      }
    }

    /**
     * Reads the text form of a filter.
     *
     * @throws IllegalArgumentException with a sentence, when it asks for nothing or for a value
     *     that no device can have: such a rule would protect nothing, and nobody would notice
     */
    public static ByFilter read(String text) {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("A filter has at most " + LONGEST + " signs.");
      }
      var filter = FilterText.parse(text);
      filter.facets().forEach(ByFilter::demandKnown);
      if (filter.asksWorkloads()) {
        throw new IllegalArgumentException(
            "Who is in charge of a workload changes by the day: no rule can rest on it. Name"
                + " another property, such as managementState:coManaged.");
      }
      return new ByFilter(filter);
    }

    private static void demandKnown(Facet facet, Set<String> values) {
      for (var value : values) {
        if (!facet.knows(value)) {
          throw new IllegalArgumentException(
              facet.key() + ": no device is '" + PlainText.line(value) + "'.");
        }
      }
    }

    @Override
    public String text() {
      return FilterText.of(filter);
    }
  }

  /** The members of a ConfigMgr collection, at every attached site that has it. */
  record ByCollection(CollectionId collection) implements Guarded {

    /**
     * Reads a collection's id as a person writes it.
     *
     * @throws IllegalArgumentException with a sentence, when it is none
     */
    public static ByCollection read(String text) {
      return new ByCollection(new CollectionId(text.strip().toUpperCase(Locale.ROOT)));
    }

    @Override
    public String text() {
      return collection.value();
    }
  }

  /** The filter's text form, or the collection's id. */
  String text();
}
