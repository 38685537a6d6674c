package io.mooring.connector.inventory;

import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a column's value is taken from a row. */
sealed interface Extract {

  List<String> properties();

  @Nullable String from(SiteRow row, Column.Type type);

  /** The property as it is. */
  record Plain(String property) implements Extract {

    @Override
    public List<String> properties() {
      return List.of(property);
    }

    @Override
    public @Nullable String from(SiteRow row, Column.Type type) {
      return Values.of(row.get(property), type);
    }
  }

  /** A Windows account whose domain is a property of its own. */
  record Account(String domain, String user) implements Extract {

    @Override
    public List<String> properties() {
      return List.of(domain, user);
    }

    @Override
    public @Nullable String from(SiteRow row, Column.Type type) {
      var name = Values.of(row.get(user), type);
      var at = Values.of(row.get(domain), type);
      return name == null || at == null || name.contains("\\") ? name : at + "\\" + name;
    }
  }

  /** A number of kilobytes, as megabytes. */
  record Kilobytes(String property) implements Extract {

    private static final int PER_MEGABYTE = 1024;

    @Override
    public List<String> properties() {
      return List.of(property);
    }

    @Override
    public @Nullable String from(SiteRow row, Column.Type type) {
      var kilobytes = row.number(property);
      return kilobytes.isPresent()
          ? Long.toString(kilobytes.getAsLong() / PER_MEGABYTE)
          : Values.of(row.get(property), type);
    }
  }
}
