package io.mooring.lab.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Everything that was started, so that nothing stays behind. */
final class Processes implements AutoCloseable {

  private final Deque<Runnable> endings = new ArrayDeque<>();
  private boolean isClosed;

  /** Starts a process with nothing to read, whose words go to the log. */
  Program start(String name, List<String> command, Map<String, String> environment, File log)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(environment);
    synchronized (this) {
      demandOpen();
      var program = new Program(name, builder.start(), log.toPath());
      endings.push(program::kill);
      return program;
    }
  }

  /** What else has to be ended. */
  synchronized void atTheEnd(Runnable ending) {
    demandOpen();
    endings.push(ending);
  }

  private void demandOpen() {
    if (isClosed) {
      throw new IllegalStateException("The benchmark is being ended.");
    }
  }

  /** The last one first. */
  @Override
  public synchronized void close() {
    isClosed = true;
    while (!endings.isEmpty()) {
      endings.pop().run();
    }
  }
}
