package io.mooring.intune.graph;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * One of Graph's lists, and how it is read.
 *
 * @param first its first page
 * @param next the page of a link
 * @param reader makes what is given out of an item
 */
public record Listing<T>(
    Family family,
    Permission permission,
    Supplier<ResponseEntity<JsonNode>> first,
    Function<URI, ResponseEntity<JsonNode>> next,
    Count count,
    Function<Item, T> reader) {

  /** Whether and where Graph counts the list. */
  public sealed interface Count {

    record NotOffered() implements Count {}

    record OnFirstPage() implements Count {}

    /**
     * A question of its own.
     *
     * @param otherwise a page that is to tell the count where Graph does not accept the question
     */
    record ByItself(
        Supplier<ResponseEntity<String>> question,
        @Nullable Supplier<ResponseEntity<JsonNode>> otherwise)
        implements Count {

      public ByItself(Supplier<ResponseEntity<String>> question) {
        this(question, null);
      }
    }
  }
}
