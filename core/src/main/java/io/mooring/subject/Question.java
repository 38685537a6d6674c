package io.mooring.subject;

import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A subject that is one question to Graph. */
public final class Question {

  private Question() {}

  /** Asks, and keeps the answer. */
  public static <T> CloudPass ask(Clock clock, Supplier<Asked<T>> question, Consumer<T> keep) {
    var begun = clock.instant();
    var doubts =
        switch (question.get()) {
          case Asked.Found<T>(var value) -> {
            keep.accept(value);
            yield List.<Doubt>of();
          }
          case Asked.NotThere<T>() ->
              List.of(new Doubt(Doubt.Cause.NONSENSE, "Graph has no such thing."));
          case Asked.NotAnswered<T>(var doubt) -> List.of(doubt);
        };
    var took = Duration.between(begun, clock.instant());
    var effort = new CloudPass.Effort(1, 1, 0);
    return new CloudPass(begun, took, doubts.isEmpty() ? 1 : 0, null, effort, null, doubts);
  }
}
