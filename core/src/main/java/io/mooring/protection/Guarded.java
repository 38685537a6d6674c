package io.mooring.protection;

import io.mooring.device.DeviceFilter;
import io.mooring.device.FilterText;
import io.mooring.site.CollectionId;

/** Which devices a rule protects. */
public sealed interface Guarded {

  /** Those with certain properties, such as {@code kind:server}. */
  record ByFilter(DeviceFilter filter) implements Guarded {

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

    @Override
    public String text() {
      return FilterText.of(filter);
    }
  }

  /** The members of a ConfigMgr collection, at every attached site that has it. */
  record ByCollection(CollectionId collection) implements Guarded {

    @Override
    public String text() {
      return collection.value();
    }
  }

  /** The filter's text form, or the collection's id. */
  String text();
}
