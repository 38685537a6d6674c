package io.mooring.intune.graph;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** One list of Graph from its first page to its last; what is wrong with it is noticed. */
final class Reading<T> {

  /** Pages may be empty (Microsoft: paging), but not for ever. */
  private static final int MOST_PAGES_OF_NOTHING = 100;

  /** Graph writes a byte order mark before the number, of one sign or of three. */
  private static final Pattern COUNT = Pattern.compile("\\D{0,3}(\\d{1,18})");

  private final Listing<T> listing;
  private final Calls calls;
  private final GraphAccess access;
  private final GraphClock graphClock;
  private final Clock clock;
  private final Consumer<List<T>> taker;

  private final Set<String> ids = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private int pages;
  private int pagesOfNothing;
  private long twice;
  private long nameless;
  private @Nullable Long counted;

  Reading(
      Listing<T> listing,
      Calls calls,
      GraphAccess access,
      GraphClock graphClock,
      Clock clock,
      Consumer<List<T>> taker) {
    this.listing = listing;
    this.calls = calls;
    this.access = access;
    this.graphClock = graphClock;
    this.clock = clock;
    this.taker = taker;
  }

  CloudPass pass() {
    var started = clock.instant();
    try {
      var before = count();
      counted = before;
      readPages();
      compare(before, before == null ? counted : count());
    } catch (GraphException e) {
      doubts.add(e.doubt());
    }
    doubt(twice, Doubt.Cause.REPEATED, "%d came twice.");
    doubt(nameless, Doubt.Cause.NONSENSE, "%d came without an id.");
    return report(started);
  }

  private CloudPass report(Instant started) {
    var skew = graphClock.skew();
    return new CloudPass(
        skew == null ? started : started.plus(skew),
        Duration.between(started, clock.instant()),
        ids.size(),
        counted,
        new CloudPass.Effort(pages, calls.made(), calls.putOff()),
        skew,
        doubts);
  }

  private void readPages() throws GraphException {
    var page = Calls.body(calls.ask(listing.first()));
    if (listing.count() instanceof Listing.Count.OnFirstPage) {
      counted = new Item(page).number("@odata.count");
    }
    take(page);
    for (var link = link(page); link != null; link = link(page)) {
      var address = link;
      page = Calls.body(calls.ask(() -> listing.next().apply(address)));
      take(page);
    }
  }

  private void take(JsonNode page) throws GraphException {
    var items = page.path("value");
    if (!items.isArray()) {
      throw GraphException.nonsense("it is no page of a list");
    }
    pages++;
    var fresh = new ArrayList<T>(items.size());
    items
        .valueStream()
        .map(Item::new)
        .filter(this::isFresh)
        .map(listing.reader())
        .forEach(fresh::add);
    pagesOfNothing = fresh.isEmpty() ? pagesOfNothing + 1 : 0;
    if (pagesOfNothing > MOST_PAGES_OF_NOTHING) {
      throw GraphException.nonsense("the list leads through pages of nothing without end");
    }
    if (!fresh.isEmpty()) {
      taker.accept(fresh);
    }
  }

  private boolean isFresh(Item item) {
    var id = item.text("id");
    if (id == null) {
      nameless++;
      return false;
    }
    var isFresh = ids.add(id);
    twice += isFresh ? 0 : 1;
    return isFresh;
  }

  /** Where the list goes on; null at its end. Whole and unchanged, and to Graph alone. */
  private @Nullable URI link(JsonNode page) throws GraphException {
    var link = new Item(page).text("@odata.nextLink");
    if (link == null) {
      return null;
    }
    if (!links.add(link)) {
      throw GraphException.of(
          Doubt.Cause.REPEATED, "The list leads back to a page that was read before.");
    }
    return address(link);
  }

  private URI address(String link) throws GraphException {
    try {
      var address = URI.create(link);
      if (access.leadsTo(address)) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      throw GraphException.nonsense("the list goes on at no address");
    }
    throw GraphException.nonsense("the list goes on at another place than Graph");
  }

  private @Nullable Long count() throws GraphException {
    return switch (listing.count()) {
      case Listing.Count.NotOffered _, Listing.Count.OnFirstPage _ -> null;
      case Listing.Count.ByItself(var question, var otherwise) -> {
        var count = unlessRefused(() -> number(calls.ask(question)));
        yield count != null || otherwise == null
            ? count
            : unlessRefused(() -> total(Calls.body(calls.ask(otherwise))));
      }
    };
  }

  private interface Counting {
    @Nullable Long count() throws GraphException;
  }

  private static @Nullable Long unlessRefused(Counting counting) throws GraphException {
    try {
      return counting.count();
    } catch (GraphException e) {
      if (e.doubt().cause() == Doubt.Cause.REFUSED) {
        return null;
      }
      throw e;
    }
  }

  /** A list that goes on has more than this page: what counts the page alone is no total. */
  private static @Nullable Long total(JsonNode page) {
    var counted = new Item(page).number("@odata.count");
    var goesOn = new Item(page).text("@odata.nextLink") != null;
    return counted == null || (goesOn && counted <= page.path("value").size()) ? null : counted;
  }

  private static Long number(ResponseEntity<String> answer) throws GraphException {
    var number = COUNT.matcher(Calls.body(answer).strip());
    if (!number.matches()) {
      throw GraphException.nonsense("its count is no number");
    }
    return Long.valueOf(number.group(1));
  }

  /** What came and went meanwhile lies between the two counts. */
  private void compare(@Nullable Long before, @Nullable Long after) {
    var counts = new ArrayList<Long>(2);
    if (before != null) {
      counts.add(before);
    }
    if (after != null) {
      counts.add(after);
    }
    if (counts.isEmpty()) {
      return;
    }
    counted = counts.getLast();
    var least = Collections.min(counts);
    if (ids.size() < least) {
      doubts.add(
          new Doubt(
              Doubt.Cause.MISSING,
              "%d came, but Graph counts %d: the list was cut short or left some out."
                  .formatted(ids.size(), least)));
    }
  }

  private void doubt(long number, Doubt.Cause cause, String sentence) {
    if (number > 0) {
      doubts.add(new Doubt(cause, sentence.formatted(number)));
    }
  }
}
