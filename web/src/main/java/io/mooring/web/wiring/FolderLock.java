package io.mooring.web.wiring;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the nodes that share a folder write one after another; given back when closed. */
final class FolderLock implements AutoCloseable {

  /** The system's lock is between processes: within one it would be refused, not waited for. */
  private static final ReentrantLock WITHIN = new ReentrantLock();

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock on(Path file) throws IOException {
    WITHIN.lock();
    try {
      return new FolderLock(locked(file));
    } catch (IOException | RuntimeException e) {
      WITHIN.unlock();
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    var channel = FileChannel.open(file, Set.of(CREATE, WRITE), DataFolder.only(file, "rw-------"));
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The lock goes with its channel. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      WITHIN.unlock();
    }
  }
}
