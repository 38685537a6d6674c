package io.mooring.intune;

import io.mooring.cloud.Asked;
import io.mooring.intune.graph.Answer;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Permission;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/**
 * Questions for single things of Graph's beta.
 *
 * @param address of a thing, behind the version
 * @param reader makes the thing out of an item
 */
record Questions<K, T>(Function<K, String> address, Function<Item, T> reader) {

  private static final int NOT_FOUND = 404;

  Map<K, Asked<T>> ask(Graph graph, Family family, Permission permission, Collection<K> keys) {
    var distinct = List.copyOf(new LinkedHashSet<>(keys));
    var addresses = distinct.stream().map(address).toList();
    var answers = graph.askEach(family, permission, addresses, graph.beta()::batch);
    var asked = new LinkedHashMap<K, Asked<T>>();
    for (var place = 0; place < answers.size(); place++) {
      asked.put(distinct.get(place), asked(answers.get(place), reader));
    }
    return asked;
  }

  static <T> Asked<T> asked(Answer answer, Function<Item, T> reader) {
    return switch (answer) {
      case Answer.Given(var item) -> new Asked.Found<>(reader.apply(item.bare()));
      case Answer.Refused(var fault) ->
          fault.status() == NOT_FOUND
              ? new Asked.NotThere<>()
              : new Asked.NotAnswered<>(fault.doubt());
    };
  }

  /** An id within an address. */
  static String segment(String id) {
    return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
