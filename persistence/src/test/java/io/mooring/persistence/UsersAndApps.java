package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.access.Scope;
import io.mooring.app.Apps;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.SourceRecord;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import io.mooring.user.Users;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a helpdesk looks up all day: who has which devices and apps, and which devices have one. */
record UsersAndApps(FilledEstate estate) {

  private static final int APPS = 600;
  private static final int SPREAD = 500;

  /** Gives the first app to many devices, and every other to one. */
  void put(Database database) {
    var found = database.detectedApps();
    found.put(estate.tenant, IntStream.range(0, APPS).mapToObj(UsersAndApps::app).toList());
    var devices = estate.devices.stream().map(SourceRecord::device).toList();
    found.change(estate.tenant, app(0).id(), devices.subList(0, SPREAD), List.of());
    for (var n = 1; n < 40; n++) {
      found.change(estate.tenant, app(n).id(), devices.subList(n, n + 1), List.of());
    }
  }

  private static DetectedApp app(int number) {
    var name = "App %03d".formatted(number);
    var id = new DetectedAppId("app" + number);
    return new DetectedApp(id, name, "1.0", "Contoso", "windows", 9L, 1L);
  }

  /** Everywhere, and as who may read one site alone. */
  void read(Users users, Apps apps) {
    var site = Set.of(estate.site.site().value());
    for (var scope : List.of(Scope.all(estate.tenant), new Scope(estate.tenant, site))) {
      users(users, scope);
      apps(apps, scope);
    }
  }

  private static void users(Users users, Scope scope) {
    var some = pages(wanted -> users.page(scope, wanted), "contoso\\user01", "user").getFirst();
    users.find(scope, some.id());
    users.owners(scope, some.accounts());
    pages(wanted -> users.devices(scope, some.id(), wanted, MONDAY), "");
  }

  private void apps(Apps apps, Scope scope) {
    pages(wanted -> apps.page(scope, wanted), "app 01", "app");
    apps.find(scope, app(7).id());
    apps.on(scope, List.of(estate.id(7), estate.id(8)), 50);
    pages(wanted -> apps.devices(scope, app(0).id(), wanted, MONDAY), "");
  }

  /** All, and what is searched: from in its middle and from its beginning, which is returned. */
  private static <T> List<T> pages(Function<Wanted, Paged<T>> page, String... searches) {
    for (var search : searches) {
      pages(page, search);
    }
    return pages(page, "");
  }

  private static <T> List<T> pages(Function<Wanted, Paged<T>> page, String search) {
    var first = page.apply(new Wanted(search, null, SPREAD / 2));
    var second = page.apply(new Wanted(search, first.next(), 50));
    return Stream.concat(first.items().stream(), second.items().stream()).toList();
  }
}
