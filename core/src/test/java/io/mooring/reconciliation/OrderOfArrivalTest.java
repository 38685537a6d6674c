package io.mooring.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.reconciliation.Decision.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Estates of few values, so that records meet in every way: rivals, clones, what many share,
 * contradictions. What comes out is the same for every order, and for what comes bit by bit.
 */
class OrderOfArrivalTest {

  private static final int RECORDS = 60;
  private static final int SHUFFLES = 5;
  private static final int STEPS = 40;

  private static Sighting random(Random random, int number) {
    var told =
        switch (random.nextInt(5)) {
          case 0 -> Told.intune(number);
          case 1 -> Told.entra(number, "e" + random.nextInt(12));
          case 2 -> Told.autopilot(number);
          case 3 -> Told.otherMdm(number);
          default -> {
            var site = random.nextInt(2);
            yield Told.configMgr("PS" + site, 2 * number + site).client("g" + random.nextInt(30));
          }
        };
    maybe(random, 2, () -> told.entra("e" + random.nextInt(12)));
    maybe(random, 2, () -> told.serial(serial(random)));
    maybe(random, 2, () -> told.board("board" + random.nextInt(14)));
    maybe(random, 3, () -> told.card("0014220000%02d".formatted(random.nextInt(12))));
    maybe(random, 2, () -> told.dell("model" + random.nextInt(2)));
    maybe(random, 2, () -> told.name("name" + random.nextInt(15)));
    maybe(random, 8, told::ended);
    var to = random.nextInt(60);
    return told.days(to + random.nextInt(60), to).told();
  }

  /** One of them is of so many records that some changes make it worthless. */
  private static String serial(Random random) {
    return random.nextInt(3) > 0 ? "common-serial" : "serial" + random.nextInt(14);
  }

  private static void maybe(Random random, int of, Runnable what) {
    if (random.nextInt(of) == 0) {
      what.run();
    }
  }

  private static List<Sighting> estate(Random random) {
    var records = new ArrayList<Sighting>();
    for (var number = 0; number < RECORDS; number++) {
      records.add(random(random, number));
    }
    return records;
  }

  private static List<Decision> decisions(Random random, List<Sighting> records) {
    var decisions = new ArrayList<Decision>();
    for (var number = 0; number < 6; number++) {
      decisions.add(decision(random, number, records));
    }
    return decisions;
  }

  private static Decision decision(Random random, int number, List<Sighting> records) {
    var one = random.nextInt(records.size() - 1);
    var other = one + 1 + random.nextInt(records.size() - one - 1);
    var verdict = random.nextBoolean() ? Verdict.MERGED : Verdict.KEPT_APART;
    return DecisionTest.decision(number, verdict, records.get(one), records.get(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void doesNotMatter(long seed) {
    var random = new Random(seed);
    var records = estate(random);
    var decisions = decisions(random, records);
    var expected = Reconciliation.of(records, decisions);

    for (var time = 0; time < SHUFFLES; time++) {
      Collections.shuffle(records, random);
      Collections.shuffle(decisions, random);
      assertThat(Reconciliation.of(records, decisions)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatComesBitByBitIsAsTheWhole(long seed) {
    var random = new Random(seed);
    var estate = new ChangingEstate();
    estate(random).forEach(estate::put);
    for (var step = 0; step < STEPS; step++) {
      step(random, step, estate);
      var whole = Reconciliation.of(List.copyOf(estate.records()), estate.decisions());
      assertThat(estate.result()).as("step %d", step).isEqualTo(whole);
    }
  }

  private static void step(Random random, int step, ChangingEstate estate) {
    var records = estate.records().stream().sorted().toList();
    switch (random.nextInt(5)) {
      case 0 -> estate.remove(records.get(random.nextInt(records.size())).key());
      case 1 -> estate.decide(decision(random, step, records));
      case 2 -> estate.decisions().stream().findFirst().ifPresent(estate::takeBack);
      default -> estate.put(random(random, random.nextInt(RECORDS)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void whatIsTakenBackLeavesNoTrace(long seed) {
    var random = new Random(seed);
    var records = estate(random);
    var estate = new ChangingEstate();
    records.forEach(estate::put);
    for (var number = 0; number < 10; number++) {
      var before = estate.result().text();
      var decision = decision(random, number, records);
      estate.decide(decision);
      estate.takeBack(decision);
      assertThat(estate.result().text()).isEqualTo(before);
    }
  }

  @Test
  void whatOnlyAPersonPutTogetherComesApartWhenOneGoes() {
    var first = Told.configMgr(1).told();
    var second = Told.intune(1).told();
    var estate = new ChangingEstate();
    estate.put(first);
    estate.put(second);
    var decision = DecisionTest.decision(1, Verdict.MERGED, first, second);
    estate.decide(decision);

    estate.remove(first.key());

    assertThat(estate.result().text())
        .isEqualTo(Reconciliation.of(List.of(second), List.of(decision)).text());
  }
}
