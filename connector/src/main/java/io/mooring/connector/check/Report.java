package io.mooring.connector.check;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a check has found, hop by hop. */
public record Report(String version, List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** Later ones may follow from it. */
  public Optional<Finding> firstWrong() {
    return findings.stream().filter(Finding::isWrong).findFirst();
  }

  /** For a person, in 80 columns. */
  public String text() {
    return new Table(this).text();
  }

  /** For a script, one object. */
  public String json(int exitCode) {
    var node = JsonMapper.shared().createObjectNode();
    node.put("connector", version);
    node.put("state", state().toString());
    node.put("exitCode", exitCode);
    firstWrong().ifPresent(first -> node.put("firstWrong", first.hop().toString()));
    var all = node.putArray("findings");
    findings.forEach(finding -> tell(finding, all.addObject()));
    return node.toPrettyString();
  }

  private State state() {
    if (firstWrong().isPresent()) {
      return State.WRONG;
    }
    var isWarned = findings.stream().anyMatch(finding -> finding.state() == State.WARNING);
    return isWarned ? State.WARNING : State.OK;
  }

  private static void tell(Finding finding, ObjectNode node) {
    node.put("hop", finding.hop().toString());
    if (!finding.of().isEmpty()) {
      node.put("of", finding.of());
    }
    node.put("state", finding.state().toString());
    node.put("sentence", finding.sentence());
    if (finding.remedy() != null) {
      node.put("remedy", finding.remedy());
    }
    node.put("millis", finding.took().toMillis());
  }
}
