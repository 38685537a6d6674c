package io.mooring.persistence;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says which site it attaches, writes batches and notes of it and says which are done, until it is
 * killed or a commit halts it.
 */
final class KilledBatches {

  private static final int MOST = 200;

  private KilledBatches() {}

  /**
   * Runs.
   *
   * @param arguments the database, "before" or "after", and which commit halts it
   */
  public static void main(String[] arguments) {
    var commits = new AtomicInteger(Integer.parseInt(arguments[2]));
    var writing = new AtomicBoolean();
    var before = arguments[1].equals("before");
    var halting =
        new Intercepted(
            (method, _) -> haltAt(commits, writing.get() && before && method.equals("commit")),
            (method, _) -> haltAt(commits, writing.get() && !before && method.equals("commit")));
    var settings = new TestDatabase(arguments[0]).settings();
    var batches = Batches.begin(Database.open(settings, halting::over));
    Child.say(batches.text());
    for (var number = 0; number < MOST; number++) {
      var batch = batches.batch(number);
      writing.set(true);
      batches.put(batch);
      Child.say("batch " + number);
      batches.note(number);
      Child.say("note " + number);
      writing.set(false);
    }
    Child.halt();
  }

  private static void haltAt(AtomicInteger commits, boolean commit) {
    if (commit && commits.decrementAndGet() == 0) {
      Child.halt();
    }
  }
}
