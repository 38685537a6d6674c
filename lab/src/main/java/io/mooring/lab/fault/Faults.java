package io.mooring.lab.fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All that is wrong with the site. */
public record Faults(
    AnswerFaults answers,
    Aim aim,
    ListFaults lists,
    LineFaults line,
    ProviderFaults provider,
    ViewFaults view,
    MethodFaults methods) {

  public static final Faults NONE =
      new Faults(
          AnswerFaults.NONE,
          Aim.EVERYWHERE,
          ListFaults.NONE,
          LineFaults.NONE,
          ProviderFaults.NONE,
          ViewFaults.NONE,
          MethodFaults.NONE);

  /** What is named changes, null puts it back, what is not named stays. */
  public Faults told(JsonNode order) {
    var changed = this;
    for (var part : order.properties()) {
      changed = changed.told(new Order(part.getKey(), part.getValue()));
    }
    return changed;
  }

  private Faults told(Order order) {
    return switch (order.name()) {
      case "status", "retryAfterSeconds", "silent", "errorMessage" -> with(answers.told(order));
      case "nextAnswers", "where" -> with(aim.told(order));
      case "truncateListsAt", "pageSize", "refuseGt", "repeatPages", "reverseRows" ->
          with(lists.told(order));
      case "latencyMillis", "jitterMillis", "cutAfterBytes", "stallAfterBytes" ->
          with(line.told(order));
      case "certificate", "providersDown" -> with(provider.told(order));
      case "narrowTo", "missingColumns", "missingClasses", "accountLacks" -> with(view.told(order));
      default -> with(methods.told(order));
    };
  }

  /** Whether an answer is struck by something that is aimed. */
  private boolean strikes() {
    return answers.status() != 0 || line.cutAfter() >= 0 || line.stallAfter() >= 0;
  }

  boolean strikes(String path) {
    return strikes() && aim.answers() > 0 && aim.at(path);
  }

  /** The same without what is aimed. */
  Faults sparing() {
    return with(answers.withStatus(0)).with(line.flowing());
  }

  /** What is left after an answer was struck. */
  Faults struck() {
    var next = aim.next();
    return next.answers() == 0 ? sparing().with(Aim.EVERYWHERE) : with(next);
  }

  private Faults with(AnswerFaults to) {
    return new Faults(to, aim, lists, line, provider, view, methods);
  }

  private Faults with(Aim to) {
    return new Faults(answers, to, lists, line, provider, view, methods);
  }

  Faults with(ListFaults to) {
    return new Faults(answers, aim, to, line, provider, view, methods);
  }

  private Faults with(LineFaults to) {
    return new Faults(answers, aim, lists, to, provider, view, methods);
  }

  private Faults with(ProviderFaults to) {
    return new Faults(answers, aim, lists, line, to, view, methods);
  }

  private Faults with(ViewFaults to) {
    return new Faults(answers, aim, lists, line, provider, to, methods);
  }

  Faults with(MethodFaults to) {
    return new Faults(answers, aim, lists, line, provider, view, to);
  }

  /** The faults as control shows them. */
  public JsonNode tell() {
    var node = JsonNodeFactory.instance.objectNode();
    answers.tell(node);
    aim.tell(node);
    lists.tell(node);
    line.tell(node);
    provider.tell(node);
    view.tell(node);
    methods.tell(node);
    return node;
  }
}
