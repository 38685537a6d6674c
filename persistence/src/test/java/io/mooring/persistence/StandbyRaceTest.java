package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditLog;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Fenced;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.site.SiteWatch;
import io.mooring.site.Sites;
import io.mooring.wire.Hello;
import io.mooring.wire.Standing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two connectors that stand by and find, both at once, that nobody holds the site. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class StandbyRaceTest {

  private static final Standing.By BY =
      new Standing.By(new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", "HQ"), 60);

  private final Database database;
  private final SiteKey key = new SiteKey(new TenantId(UUID.randomUUID()), SiteId.random());
  private final CountDownLatch bothHaveLooked = new CountDownLatch(2);

  StandbyRaceTest(Database database) {
    this.database = database;
  }

  @Test
  void oneTakesTheSiteAndTheOtherIsFenced() throws Exception {
    var name = new SiteName("HQ");
    var none = RestartNotice.DEFAULT;
    database.sites().add(new AttachedSite(key, name, null, null, null, MONDAY, null, 0, 0, none));
    var watch = watch();

    try (var threads = Executors.newFixedThreadPool(2)) {
      var ends = threads.invokeAll(List.of(standingBy(watch, "C01"), standingBy(watch, "C02")));

      assertThat(List.of(ends.getFirst().get(), ends.getLast().get()))
          .containsExactlyInAnyOrder("taken with 1", "fenced");
    }
    assertThat(database.sites().find(key).orElseThrow().epoch()).isEqualTo(1);
  }

  private Callable<String> standingBy(SiteWatch watch, String host) {
    var id = ConnectorId.random();
    var signs = new Connector.ConnectorKey("key", "{}", MONDAY);
    var connector = new Connector(id, key, host, "1", signs, null, null, MONDAY, null, null);
    database.connectors().add(connector);
    return () -> {
      try {
        var taken = watch.standBy(connector, BY).taken();
        return taken == null ? "kept out" : "taken with " + taken.epoch();
      } catch (Fenced e) {
        return "fenced";
      }
    };
  }

  private SiteWatch watch() {
    var clock = new SettableClock();
    return new SiteWatch(
        meeting(database.sites()),
        database.connectors(),
        new AuditLog(database.audit(), clock),
        database.transactions(),
        _ -> {},
        clock);
  }

  /** Nobody locks the site before both have read it. */
  private Sites meeting(Sites real) {
    return (Sites)
        Proxy.newProxyInstance(
            Sites.class.getClassLoader(),
            new Class<?>[] {Sites.class},
            (_, method, arguments) -> {
              if (method.getName().equals("hold")) {
                bothHaveLooked.countDown();
                assertThat(bothHaveLooked.await(20, TimeUnit.SECONDS)).isTrue();
              }
              return call(real, method, arguments);
            });
  }

  private static Object call(Sites real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
