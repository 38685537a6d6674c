package io.mooring.lab.graph;

import java.util.Map;
import java.util.function.Function;

/**
 * A set of objects that can be listed, counted and asked one by one.
 *
 * @param context how OData calls it
 * @param page how many a page has where nobody says, and the most that it may have
 * @param below the sets that an object leads to
 */
record GraphSet<S>(
    String context,
    EntityType<S> type,
    Rows<S> rows,
    Permission permission,
    PageSize page,
    Map<String, Function<S, GraphSet<?>>> below) {

  /** How many objects a page has. */
  record PageSize(int usual, int most) {}

  /** Microsoft: managedDevices come by the thousand (Graph reference, section 6). */
  static final PageSize INTUNE = new PageSize(1000, 1000);

  /** Microsoft: List devices, List users: 100, and at most 999. */
  static final PageSize DIRECTORY = new PageSize(100, 999);

  GraphSet(String context, EntityType<S> type, Rows<S> rows, Permission permission) {
    this(context, type, rows, permission, INTUNE, Map.of());
  }

  /** Whether it lies in the directory, where counting is an advanced query. */
  boolean inDirectory() {
    return permission.family() == Family.DIRECTORY;
  }

  GraphSet<S> paged(PageSize size) {
    return new GraphSet<>(context, type, rows, permission, size, below);
  }

  GraphSet<S> leading(String to, Function<S, GraphSet<?>> set) {
    return new GraphSet<>(context, type, rows, permission, page, Map.of(to, set));
  }
}
