package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceTest {

  /** By the site's clock, half an hour ahead of the connector's. */
  private static final Instant SENT = SettableClock.MONDAY.plus(Duration.ofMinutes(30));

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, 1);
  private final SettableClock clock = new SettableClock();
  private final List<Entry> known = new ArrayList<>();

  @BeforeEach
  void otherOperations() {
    operation(5, SENT.minusSeconds(60), Estate.FIRST);
    operation(6, SENT.plusSeconds(1), Estate.FIRST + 1);
    operation(7, SENT.plus(Duration.ofMinutes(10)), Estate.FIRST);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theOnlyOperationThatNamesTheDeviceThenIsTheTrace() throws SiteException {
    operation(8, SENT.plusSeconds(1), Estate.FIRST);

    assertThat(find()).get().returns(8L, Result::operationId);
    assertThat(find()).get().returns(SENT.plusSeconds(1), Result::siteTime);
  }

  @Test
  void withoutOneThereIsNone() throws SiteException {
    assertThat(find()).isEmpty();
  }

  @Test
  void ofTwoNoneIsCertain() throws SiteException {
    operation(8, SENT.plusSeconds(1), Estate.FIRST);
    operation(9, SENT.plusSeconds(2), Estate.FIRST);

    assertThat(find()).isEmpty();
  }

  @Test
  void anotherOrdersOperationIsNone() throws SiteException {
    operation(8, SENT.plusSeconds(1), Estate.FIRST);
    known.add(lost("other").settled(Result.accepted(8, SENT)).at(Entry.Stage.WATCHED));

    assertThat(find()).isEmpty();
  }

  @Test
  void whereAnotherOrderLostItsAnswerTooNothingIsCertain() throws SiteException {
    operation(8, SENT.plusSeconds(1), Estate.FIRST);
    known.add(lost("other").settled(Result.uncertain("lost")).at(Entry.Stage.CLOSED));

    assertThat(find()).isEmpty();
  }

  @Test
  void anotherAccountsOperationIsNone() throws SiteException {
    estate.operations.add(4, 9, "" + SENT.minusSeconds(600), List.of(99), "CONTOSO\\mooring$");
    known.add(lost("earlier").settled(Result.accepted(4, SENT)).at(Entry.Stage.WATCHED));
    estate.operations.add(8, 8, "" + SENT, List.of(Estate.FIRST), "CONTOSO\\zoe");
    assertThat(find()).isEmpty();

    estate.operations.add(9, 8, "" + SENT, List.of(Estate.FIRST), "contoso\\Mooring$");
    assertThat(find()).get().returns(9L, Result::operationId);
  }

  private Optional<Result> find() throws SiteException {
    return new Trace(site.client(clock), List.of(lost("lost")), known).find();
  }

  private Entry lost(String order) {
    var command = new Orders.Command(order, "configmgr.syncMachinePolicy", Estate.FIRST, 7_200);
    return Entry.claiming(command, clock.instant(), clock.instant())
        .knowing(new Entry.Before(SENT, null, null, null, null))
        .begun(SENT, order, 1);
  }

  private void operation(long id, Instant requested, long target) {
    estate.operations.add(id, 8, requested.toString(), List.of(target));
  }
}
