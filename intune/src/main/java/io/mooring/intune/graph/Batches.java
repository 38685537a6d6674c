package io.mooring.intune.graph;

import io.mooring.cloud.Doubt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Many single questions, 20 to a call; each has its own answer, and is repeated by itself. */
public final class Batches {

  private final Calls calls;
  private final Post post;

  /** Sends a batch to one of Graph's versions. */
  public interface Post {
    ResponseEntity<JsonNode> send(Batch batch);
  }

  private static final class Question {
    final int place;
    final String address;
    int tries;

    Question(int place, String address) {
      this.place = place;
      this.address = address;
    }

    Batch.Step step() {
      return Batch.Step.get(Integer.toString(place), address);
    }
  }

  Batches(Calls calls, Post post) {
    this.calls = calls;
    this.post = post;
  }

  /**
   * Asks them all.
   *
   * @param addresses behind the version
   */
  List<Answer> ask(List<String> addresses) {
    var answers = new Answer[addresses.size()];
    var open = new ArrayDeque<Question>();
    for (var place = 0; place < answers.length; place++) {
      open.add(new Question(place, addresses.get(place)));
    }
    while (!open.isEmpty()) {
      ask(some(open), open, answers);
    }
    return Arrays.asList(answers);
  }

  private static List<Question> some(Queue<Question> open) {
    var some = new ArrayList<Question>(Batch.MOST_STEPS);
    while (some.size() < Batch.MOST_STEPS && !open.isEmpty()) {
      some.add(open.remove());
    }
    return some;
  }

  private void ask(List<Question> some, Queue<Question> open, Answer[] answers) {
    var batch = new Batch(some.stream().map(Question::step).toList());
    Map<String, JsonNode> said;
    try {
      said = byId(Calls.body(calls.ask(some.size(), () -> post.send(batch))));
    } catch (GraphException e) {
      some.forEach(question -> answers[question.place] = new Answer.Refused(e));
      return;
    }
    for (var question : some) {
      question.tries++;
      var answer = answer(said.get(Integer.toString(question.place)));
      if (answer instanceof Answer.Refused(var fault)
          && calls.isWorthAnother(fault, question.tries)) {
        calls.hold(question.tries, fault);
        open.add(question);
      } else {
        answers[question.place] = answer;
      }
    }
  }

  /** In any order (Microsoft: JSON batching). */
  private static Map<String, JsonNode> byId(JsonNode body) {
    var byId = new HashMap<String, JsonNode>();
    body.path("responses").forEach(step -> byId.put(step.path("id").asString(""), step));
    return byId;
  }

  private Answer answer(@Nullable JsonNode step) {
    if (step == null) {
      return new Answer.Refused(
          GraphException.of(Doubt.Cause.UNAVAILABLE, "Graph left a step of a batch unanswered."));
    }
    var status = step.path("status").asInt(0);
    var body = step.path("body");
    if (status == 200) {
      return new Answer.Given(new Item(body));
    }
    var headers = step.path("headers");
    var retryAfter = calls.faults().retryAfter(header(headers, "Retry-After"), null);
    return new Answer.Refused(Refusals.of(status, body, calls.faults().permission(), retryAfter));
  }

  private static @Nullable String header(JsonNode headers, String name) {
    return headers.properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().asString(""))
        .findFirst()
        .orElse(null);
  }
}
