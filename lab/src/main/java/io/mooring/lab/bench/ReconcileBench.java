package io.mooring.lab.bench;

import io.mooring.lab.labelled.Field;
import io.mooring.lab.labelled.LabelledEstate;
import io.mooring.lab.labelled.LabelledRecord;
import io.mooring.lab.labelled.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether records of five systems become the devices that they are of, and how fast: the product is
 * handed an estate's records in a process of its own, and judged by the truth that it is not told.
 */
final class ReconcileBench implements Benchmark {

  private static final long SEED = 1;

  /** Always the same, so that a size has one estate. */
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  /** Among core's tests: nothing that measures is installed. */
  private static final String PROGRAM = "io.mooring.reconciliation.MeasuredReconciliation";

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var records = new LabelledEstate(SEED, run.devices(), NOW).records();
    var computers = records.stream().map(LabelledRecord::computer).distinct().count();
    run.say("%d records of %d computers", records.size(), computers);
    var in = run.folder().resolve("records.tsv");
    var out = run.folder().resolve("answers.tsv");
    Files.write(in, records.stream().map(LabelledRecord::line).toList());
    var told = reconciled(run, in, out);
    line.put("records", records.size()).put("computers", computers);
    var answers = Files.readAllLines(out).stream().map(answer -> answer.split("\t", -1)).toList();
    var devices = answers.stream().map(answer -> answer[0]).toList();
    judge(records, devices, line);
    line.put("recallWithEvidence", rounded(withEvidence(records, devices).recall()));
    line.put("suspectedDuplicates", told.get("suspected").asLong());
    line.put("ambiguous", told.get("ambiguous").asLong());
    var seconds = told.get("seconds").asDouble();
    line.put("firstSeconds", Measured.rounded(told.get("first").asDouble()));
    line.put("seconds", Measured.rounded(seconds));
    line.put("devicesPerSecond", Math.round(computers / seconds));
    var baseline = line.putObject("baseline");
    judge(records, answers.stream().map(answer -> answer[1]).toList(), baseline);
    baseline.put("seconds", Measured.rounded(told.get("baseline").asDouble()));
    line.put("ratio", rounded(told.get("baseline").asDouble() / seconds));
  }

  private static void judge(List<LabelledRecord> records, List<String> groups, ObjectNode node) {
    var verdict = Verdict.of(records, groups);
    node.put("precision", rounded(verdict.precision()));
    node.put("recall", rounded(verdict.recall()));
    node.put("wrongPairs", verdict.wrong());
    node.put("missedPairs", verdict.missed());
  }

  /** Without Entra's objects of which no other record knows: they have a name, and no evidence. */
  private static Verdict withEvidence(List<LabelledRecord> records, List<String> groups) {
    Map<String, Long> known = new HashMap<>();
    records.forEach(record -> entraId(record).ifPresent(id -> known.merge(id, 1L, Long::sum)));
    var kept =
        IntStream.range(0, records.size())
            .filter(at ->
                !"entra".equals(records.get(at).values().get(Field.SOURCE))
                    || entraId(records.get(at)).map(known::get).orElse(0L) > 1)
            .boxed()
            .toList();
    return Verdict.of(
        kept.stream().map(records::get).toList(), kept.stream().map(groups::get).toList());
  }

  private static Optional<String> entraId(LabelledRecord record) {
    return Optional.ofNullable(record.values().get(Field.ENTRA_DEVICE_ID))
        .filter(id -> !id.isEmpty());
  }

  /** With the portal's collector, and room for raw rows beside what is made of them. */
  private static JsonNode reconciled(Run run, Path in, Path out) throws IOException {
    var command = new ArrayList<>(run.installation().java("portal"));
    command.addAll(List.of("-Xmx1g", "-cp", core(run.installation())));
    command.addAll(List.of(PROGRAM, in.toString(), out.toString()));
    var log = run.folder().resolve("reconcile.log");
    var program = run.processes().start("reconciliation", command, Map.of(), log.toFile());
    if (program.process().onExit().join().exitValue() != 0) {
      program.demandAlive();
    }
    return JsonMapper.shared().readTree(program.linesAfter(0).getLast());
  }

  private static String core(Installation installation) throws IOException {
    var built = installation.home().resolve("core/target");
    try (var files = Files.newDirectoryStream(built, "core-*.jar")) {
      var jars = new ArrayList<String>();
      files.forEach(jar -> jars.add(jar.toString()));
      return String.join(File.pathSeparator, jars);
    }
  }

  /** To five digits after the point: a tenth of a per cent is what is asked for. */
  private static double rounded(double value) {
    return Math.round(value * 100_000) / 100_000.0;
  }
}
