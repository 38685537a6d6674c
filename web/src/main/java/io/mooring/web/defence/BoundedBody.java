package io.mooring.web.defence;

import io.mooring.web.problem.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/** Counts bytes and looks at the clock while a body is read. */
final class BoundedBody extends ServletInputStream {

  private final ServletInputStream in;
  private final LongPredicate late;
  private final Supplier<Refusal> tooLarge;
  private final Supplier<Refusal> tooSlow;
  private long left;

  BoundedBody(
      ServletInputStream in,
      int most,
      LongPredicate late,
      Supplier<Refusal> tooLarge,
      Supplier<Refusal> tooSlow) {
    this.in = in;
    this.left = most;
    this.late = late;
    this.tooLarge = tooLarge;
    this.tooSlow = tooSlow;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var read = readInTime(into, from, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw tooLarge.get();
    }
    return read;
  }

  private int readInTime(byte[] into, int from, int length) throws IOException {
    try {
      var begun = System.nanoTime();
      var read = in.read(into, from, length);
      if (read >= 0 && late.test(System.nanoTime() - begun)) {
        throw tooSlow.get();
      }
      return read;
    } catch (SocketTimeoutException e) {
      throw tooSlow.get();
    }
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
