package io.mooring.connector.orders;

import io.mooring.connector.site.Metadata;
import io.mooring.connector.site.MethodAnswer;
import io.mooring.connector.site.Page;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A site behind a network, with a clock of its own, that remembers what it was truly sent. */
final class ModelSite implements Site {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DEVICES = "SMS_CombinedDeviceResources";

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<String> TYPES = List.of("restart", "power off", "restart");

  private final Perils perils;
  private final RandomGenerator dice;
  private final boolean namesTargets;
  private Instant now = SettableClock.MONDAY.minusSeconds(1_800);

  /** Looks at the world just before a method is called. */
  Watcher beforeCall = (_, _) -> {};

  /** Whether the connector knows what became of an order, so that a call is for another one. */
  Predicate<String> isSettled = _ -> false;

  /** Whether the claim was begun, before which the site is asked. */
  Predicate<String> isClaimed = _ -> false;

  /** The commands that the connector is carrying out for the first time. */
  List<Orders.Command> carrying = List.of();

  final List<Operation> operations = new ArrayList<>();
  final List<String> initiations = new ArrayList<>();
  private final Set<String> attempted = new HashSet<>();

  /** The event that was shown last before each order was sent. */
  final Map<String, Instant> known = new HashMap<>();

  private final Map<Long, Instant> shownEvents = new HashMap<>();

  interface Watcher {
    void look(String method, String order);
  }

  record Operation(
      long id, List<String> orders, long type, List<Long> resources, Instant requested) {}

  ModelSite(Perils perils, RandomGenerator dice) {
    this.perils = perils;
    this.dice = dice;
    this.namesTargets = dice.nextInt(3) > 0;
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    var asks = method.endsWith("IsClientOperationAllowed");
    var orders =
        orders(
            parameters,
            asks
                ? isClaimed.negate()
                : order -> !attempted.contains(order) && !isSettled.test(order));
    if (!asks) {
      attempted.addAll(orders);
    }
    perils.onTheWayToSite();
    passTime();
    orders.forEach(order -> beforeCall.look(method, order));
    var answer =
        asks ? answer(201, "ReturnValue", !perils.strike(5)) : initiate(orders, parameters);
    perils.onTheWayToSite();
    return answer;
  }

  /** The orders that a call is for, one of each device. */
  private List<String> orders(Map<String, Object> parameters, Predicate<String> canBe) {
    var type = ((Number) parameters.getOrDefault("Type", 0)).longValue();
    var orders =
        resources(parameters).stream()
            .map(resource ->
                carrying.stream()
                    .filter(command -> command.resourceId() == resource && isOf(type, command))
                    .map(Orders.Command::orderId)
                    .filter(canBe)
                    .findFirst()
                    .orElseThrow(
                        () -> new AssertionError("called for no order that is being carried out")))
            .toList();
    if (orders.isEmpty()) {
      throw new AssertionError("called for no device");
    }
    return orders;
  }

  private static boolean isOf(long type, Orders.Command command) {
    return ClientOperation.of(command.action()).filter(one -> one.type() == type).isPresent();
  }

  private static List<Long> resources(Map<String, Object> parameters) {
    var targets = (List<?>) parameters.getOrDefault("TargetResourceIDs", List.of());
    return targets.stream().map(target -> ((Number) target).longValue()).toList();
  }

  private MethodAnswer initiate(List<String> orders, Map<String, Object> parameters) {
    initiations.addAll(orders);
    var resources = resources(parameters);
    for (var n = 0; n < orders.size(); n++) {
      known.put(orders.get(n), shownEvents.getOrDefault(resources.get(n), Instant.MIN));
    }
    if (perils.strike(10)) {
      return answer(403, "error", "no right");
    }
    if (perils.strike(5)) {
      return answer(500, "error", "failed before");
    }
    var id = 100L + operations.size();
    var type = ((Number) parameters.getOrDefault("Type", 0)).longValue();
    operations.add(new Operation(id, orders, type, resources, now));
    return perils.strike(5) ? answer(500, "error", "failed after") : answer(201, "OperationID", id);
  }

  private MethodAnswer answer(int status, String name, Object value) {
    return new MethodAnswer(status, now, row(Map.of(name, value)), "");
  }

  @Override
  public Page list(Query query) throws SiteException {
    perils.onTheWayToSite();
    passTime();
    var filter = String.valueOf(query.filter());
    return switch (query.className()) {
      case "SMS_ClientOperation" ->
          page(
              operations.reversed().stream()
                  .filter(one -> filter.equals("Type eq " + one.type()))
                  .map(this::listed)
                  .toList());
      case "SMS_AppDeploymentAssetDetails" ->
          page(List.of(Map.of("AppName", "7-Zip", "EnforcementState", 1000 + dice.nextInt(2))));
      case "SMS_G_System_OPERATING_SYSTEM" -> page(rows(filter, "LastBootUpTime"));
      case DEVICES -> page(rows(filter, "LastPolicyRequest"));
      default -> page(List.of());
    };
  }

  @Override
  public Page events(long device) throws SiteException {
    shownEvents.remove(device);
    perils.onTheWayToSite();
    // By the device's own clock, which may be ahead.
    var at = now.plusSeconds(dice.nextInt(-4_000, 2_000));
    shownEvents.put(device, at);
    var message = "Shutdown Type: " + TYPES.get(dice.nextInt(TYPES.size()));
    return page(List.of(Map.of("EventId", 1074, "TimeCreated", at.toString(), "Message", message)));
  }

  @Override
  public Optional<SiteRow> byKey(String className, long key) throws SiteException {
    perils.onTheWayToSite();
    passTime();
    return switch (className) {
      case DEVICES -> Optional.of(row(Map.of("ResourceID", key, "LastPolicyRequest", sometime())));
      case "SMS_ClientOperationStatus" ->
          Optional.of(row(Map.of("ID", key, "CompletedClients", dice.nextInt(2))));
      default -> operations.stream().filter(one -> one.id() == key).map(this::whole).findFirst();
    };
  }

  private List<Map<String, Object>> rows(String filter, String property) {
    return NUMBER
        .matcher(filter)
        .results()
        .map(id ->
            Map.<String, Object>of("ResourceID", Long.valueOf(id.group()), property, sometime()))
        .toList();
  }

  /** Before or after whatever was sent. */
  private String sometime() {
    return now.minusSeconds(dice.nextInt(4_000)).toString();
  }

  private void passTime() {
    now = now.plusSeconds(dice.nextInt(20));
  }

  private Map<String, Object> listed(Operation operation) {
    return Map.of(
        "ID", operation.id(), "RequestedTime", operation.requested().toString(), "CreatedBy", "us");
  }

  private SiteRow whole(Operation operation) {
    return row(
        Map.of(
            "ID",
            operation.id(),
            "CreatedBy",
            "us",
            "TargetResourceIDs",
            namesTargets ? operation.resources() : List.of()));
  }

  private Page page(List<Map<String, Object>> rows) {
    return new Page(rows.stream().map(ModelSite::row).toList(), null, now, now);
  }

  private static SiteRow row(Map<String, Object> values) {
    return new SiteRow(JSON.valueToTree(values));
  }

  @Override
  public Metadata metadata() {
    var metadata = new Metadata();
    metadata.add(DEVICES, List.of("ResourceID", "LastPolicyRequest"));
    return metadata;
  }

  @Override
  public Page follow(String nextLink) {
    throw new UnsupportedOperationException(nextLink);
  }

  @Override
  public long count(String className, @Nullable String filter) {
    throw new UnsupportedOperationException(className);
  }
}
