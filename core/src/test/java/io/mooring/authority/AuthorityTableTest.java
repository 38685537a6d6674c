package io.mooring.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.device.InCharge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of the facts, held against decision tables that were written apart. */
class AuthorityTableTest {

  private final DecisionTables tables = new DecisionTables("authority.txt");

  @Test
  void everyCombinationIsAnsweredAsTheTablesSay() {
    var wrong = new ArrayList<String>();
    var seen = new long[1];
    every(one -> {
      seen[0]++;
      var answer =
          Wording.of(new Division(one.facts(), SampleFacts.TODAY).of(one.area()).effective());
      var expected = expected(one);
      if (!answer.equals(expected) && wrong.size() < 10) {
        wrong.add(one + ": " + answer + ", not " + expected);
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(seen[0]).isEqualTo(90L * 18 * 11 * 3 * 2 * 8);
  }

  /** What lists keep of a device loses nothing that decides. */
  @Test
  void everyCombinationIsAnsweredBySoMuchAsListsKeep() {
    var seen = new EnumMap<InCharge, Integer>(InCharge.class);
    every(one -> {
      if (one.area() instanceof Workload workload) {
        var facts = one.facts();
        var answer = OneWord.of(facts, workload, SampleFacts.NOW);
        var kept = AuthorityCohort.of(facts, one.told());
        assertThat(kept.inCharge(workload, one.site(), SampleFacts.NOW))
            .as("%s as %s", one, kept)
            .isEqualTo(answer);
        assertThat(answer != InCharge.PILOT || one.slider().equals("pilotMember"))
            .as("%s is in no pilot", one)
            .isTrue();
        seen.merge(answer, 1, Integer::sum);
      }
    });
    assertThat(seen).containsOnlyKeys(InCharge.values());
  }

  private static void every(Consumer<SampleFacts> each) {
    for (var management : management()) {
      for (var settings : pairs(SampleFacts.SLIDERS, SampleFacts.CONFIGURATION)) {
        for (var report : reports()) {
          for (var version : SampleFacts.VERSIONS) {
            for (var change : List.of("new", "past")) {
              areas()
                  .map(area -> new SampleFacts(area, management, settings, report, version, change))
                  .forEach(each);
            }
          }
        }
      }
    }
  }

  private static Stream<Area> areas() {
    return Stream.concat(Stream.of(Workload.values()), Stream.of(EverythingElse.values()));
  }

  private static List<List<String>> management() {
    return pairs(SampleFacts.CLIENTS, SampleFacts.MDMS).stream()
        .flatMap(two ->
            pairs(SampleFacts.INTUNE, SampleFacts.OTHER).stream()
                .map(more -> Stream.of(two, more).flatMap(List::stream).toList()))
        .toList();
  }

  /** What tells nothing has no age. */
  private static List<List<String>> reports() {
    var silent = Set.of("none", "unreadable");
    var reports = new ArrayList<>(pairs(SampleFacts.REPORTS, SampleFacts.AGES));
    reports.removeIf(one -> silent.contains(one.getFirst()) && !one.getLast().equals("fresh"));
    return reports;
  }

  private static List<List<String>> pairs(List<String> first, List<String> second) {
    return first.stream().flatMap(one -> second.stream().map(two -> List.of(one, two))).toList();
  }

  private String expected(SampleFacts one) {
    var who = tables.answer("who", one.management().toArray(String[]::new));
    return switch (one.area()) {
      case Workload workload -> who.equals("shared") ? shared(one, workload) : who;
      case EverythingElse _ -> {
        var rest = tables.answer("rest", one.management().get(0), one.management().get(2));
        yield rest.equals("who") ? who : rest;
      }
    };
  }

  private String shared(SampleFacts one, Workload workload) {
    var key = workload.key();
    var version = one.version();
    var set = tables.answer("configured", key, one.slider(), one.deviceConfiguration(), version);
    var heard = tables.answer("heard", key, one.report().getFirst(), version);
    var age = one.report().getLast();
    var answer = tables.answer("shared", key, version, set, heard, age, one.change());
    return one.management().getLast().equals("yes") ? contested(answer) : answer;
  }

  /** Who is in charge beside a third-party MDM is in conflict with it. */
  private static String contested(String answer) {
    return Map.of(
            "intune", "conflict intune+thirdPartyMdm",
            "configMgr", "conflict configMgr+thirdPartyMdm",
            "unknown", "unknown")
        .getOrDefault(answer.split(" ", 2)[0], answer);
  }
}
