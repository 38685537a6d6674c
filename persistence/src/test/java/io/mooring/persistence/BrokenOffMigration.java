package io.mooring.persistence;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes the tables and is halted after some of them. */
final class BrokenOffMigration {

  private BrokenOffMigration() {}

  public static void main(String[] arguments) {
    var settings = new TestDatabase(arguments[0]).settings();
    var left = new AtomicInteger(Integer.parseInt(arguments[1]));
    var halting = new Intercepted((_, _) -> {}, (method, sql) -> count(left, method, sql));
    var pool = settings.onMySql() ? Pools.migrating(settings) : Pools.working(settings);
    Migrations.run(halting.over(pool));
    Child.say("all done");
  }

  private static void count(AtomicInteger left, String method, String sql) {
    var changesTables = sql.strip().matches("(?is)(--.*\n\\s*)*(create|alter|drop|update)\\s.*");
    if (method.equals("execute") && changesTables && left.decrementAndGet() == 0) {
      Child.halt();
    }
  }
}
