package io.mooring.connector.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {

  private final Ahead<String, IOException> ahead = new Ahead<>();

  @Test
  void goesOnWhileItsOwnerDoesSomethingElse() throws IOException {
    var isUsed = new CountDownLatch(1);
    ahead.begin(() -> uninterrupted(isUsed));

    assertThat(ahead.isBegun()).isTrue();
    isUsed.countDown();

    assertThat(ahead.await()).isEqualTo("done");
    assertThat(ahead.isBegun()).isFalse();
  }

  @Test
  void aFaultIsToldToWhoeverAsksForTheResultAndOnce() throws IOException {
    var fault = new IOException("cut");
    ahead.begin(() -> {
      throw fault;
    });

    assertThatThrownBy(ahead::await).isSameAs(fault);
    ahead.begin(() -> "again");
    assertThat(ahead.await()).isEqualTo("again");
  }

  @Test
  void aMistakeIsToldAsItIs() {
    ahead.begin(() -> {
      throw new IllegalStateException("ours");
    });

    assertThatThrownBy(ahead::await).isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePieceIsUnderWayAtATime() throws IOException {
    ahead.begin(() -> "first");

    assertThatThrownBy(() -> ahead.begin(() -> "second")).isInstanceOf(IllegalStateException.class);
    assertThat(ahead.await()).isEqualTo("first");
  }

  private static String uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
      return "done";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
