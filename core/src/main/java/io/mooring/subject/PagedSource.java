package io.mooring.subject;

import io.mooring.cloud.CloudPass;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A subject that the cloud lists page by page, kept as it comes.
 *
 * @param listing hands on each page
 */
public record PagedSource<T>(
    Subject subject, Function<Consumer<List<T>>, CloudPass> listing, Shelf<T> shelf)
    implements SubjectSource {

  @Override
  public CloudPass read(Turn turn) {
    return turn.complete(listing.apply(page -> shelf.put(turn.reading(), page)));
  }
}
