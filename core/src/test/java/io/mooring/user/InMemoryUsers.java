package io.mooring.user;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.cloud.EntraUser;
import io.mooring.device.Device;
import io.mooring.device.DeviceSort;
import io.mooring.device.DeviceSummary;
import io.mooring.device.SourceRecord;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Users} in memory, derived at every call from records and what Entra said. */
public final class InMemoryUsers implements Users, DirectoryUsers {

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::order).thenComparing(Place::id);

  private final Function<TenantId, Collection<SourceRecord>> records;
  private final Map<TenantId, Map<UserId, EntraUser>> inEntra = new HashMap<>();

  public InMemoryUsers(Function<TenantId, Collection<SourceRecord>> records) {
    this.records = records;
  }

  private record Placed(User user, Place at) {}

  @Override
  public Paged<User> page(Scope scope, Wanted wanted) {
    var after = wanted.after();
    var found =
        all(scope)
            .flatMap(user -> placed(user, wanted.search()).stream())
            .filter(placed -> after == null || IN_ORDER.compare(placed.at, after) > 0)
            .sorted(Comparator.comparing(Placed::at, IN_ORDER))
            .toList();
    var page = Paged.of(found, wanted.limit(), Placed::at);
    return new Paged<>(page.items().stream().map(Placed::user).toList(), page.next());
  }

  private static Optional<Placed> placed(User user, String search) {
    var name = user.entra() == null ? user.accounts().getFirst().name() : user.name();
    var order =
        search.isEmpty()
            ? Optional.of(Wanted.small(name))
            : UserTerms.of(user.name(), user.accounts()).stream()
                .filter(term -> term.startsWith(search))
                .findFirst();
    return order.map(text -> new Placed(user, new Place(text, user.id().toString())));
  }

  private Stream<User> all(Scope scope) {
    var accounts = new HashMap<UserId, SortedSet<Account>>();
    devices(scope)
        .forEach(device ->
            Accounts.of(device)
                .forEach(account -> {
                  var owner = owner(scope.tenant(), account);
                  accounts.computeIfAbsent(owner, _ -> new TreeSet<>()).add(account);
                }));
    var known = inEntra.getOrDefault(scope.tenant(), Map.of());
    if (scope.wholeTenant()) {
      known.keySet().forEach(id -> accounts.computeIfAbsent(id, _ -> new TreeSet<>()));
    }
    known.forEach((id, user) ->
        accounts.computeIfPresent(
            id,
            (_, of) -> {
              of.addAll(accounts(scope.tenant(), user));
              return of;
            }));
    return accounts.entrySet().stream()
        .map(one -> user(scope, one.getKey(), List.copyOf(one.getValue())));
  }

  private User user(Scope scope, UserId id, List<Account> accounts) {
    var devices = devices(scope, accounts).count();
    var known = inEntra.getOrDefault(scope.tenant(), Map.of()).get(id);
    return known == null
        ? new User(id, accounts.getFirst().text(), accounts, null, devices)
        : new User(
            id,
            Objects.requireNonNullElse(known.displayName(), "(no name)"),
            accounts,
            new User.InEntra(
                known.principalName(), known.mail(), known.department(), known.enabled()),
            devices);
  }

  private Stream<Device> devices(Scope scope, Collection<Account> accounts) {
    return devices(scope)
        .filter(device -> Accounts.of(device).stream().anyMatch(accounts::contains));
  }

  private Stream<Device> devices(Scope scope) {
    return records.apply(scope.tenant()).stream()
        .collect(groupingBy(SourceRecord::device))
        .entrySet()
        .stream()
        .map(one -> new Device(one.getKey(), one.getValue()))
        .filter(device -> !device.gone())
        .filter(device -> scope.reaches(device.main().site().site().value()));
  }

  private UserId owner(TenantId tenant, Account account) {
    return inEntra.getOrDefault(tenant, Map.of()).entrySet().stream()
        .filter(one -> accounts(tenant, one.getValue()).contains(account))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> UserId.of(account));
  }

  private Set<Account> accounts(TenantId tenant, EntraUser user) {
    var domains =
        devices(Scope.all(tenant))
            .flatMap(device -> WindowsDomain.of(device).stream())
            .distinct()
            .collect(groupingBy(WindowsDomain::shortName, TreeMap::new, toSet()));
    var named =
        domains.values().stream()
            .filter(of -> of.size() == 1)
            .flatMap(Set::stream)
            .filter(of -> of.dnsName().equals(small(user.domain())))
            .map(of -> Account.of(of.shortName(), small(user.domainAccount())));
    return Stream.concat(Account.parse(small(user.principalName()), "").stream(), named)
        .collect(toSet());
  }

  private static String small(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<User> find(Scope scope, UserId id) {
    return all(scope).filter(user -> user.id().equals(id)).findFirst();
  }

  @Override
  public Map<Account, UserId> owners(Scope scope, Collection<Account> accounts) {
    return accounts.stream()
        .collect(
            toMap(Function.identity(), account -> owner(scope.tenant(), account), (a, _) -> a));
  }

  @Override
  public Paged<DeviceSummary> devices(Scope scope, UserId id, Wanted wanted, Instant now) {
    var accounts = find(scope, id).map(User::accounts).orElse(List.of());
    return page(devices(scope, accounts), wanted, now);
  }

  /** A page of devices in order of name. */
  public static Paged<DeviceSummary> page(Stream<Device> devices, Wanted wanted, Instant now) {
    var after = wanted.after();
    var found =
        devices
            .map(device -> DeviceSummary.of(device, now))
            .filter(device -> after == null || IN_ORDER.compare(place(device), after) > 0)
            .sorted(Comparator.comparing(InMemoryUsers::place, IN_ORDER))
            .toList();
    return Paged.of(found, wanted.limit(), InMemoryUsers::place);
  }

  private static Place place(DeviceSummary device) {
    return new Place(DeviceSort.NAME.place(device), device.id().toString());
  }

  @Override
  public Set<UserId> ids(TenantId tenant) {
    return Set.copyOf(inEntra.getOrDefault(tenant, Map.of()).keySet());
  }

  @Override
  public void put(TenantId tenant, Collection<EntraUser> users) {
    var known = inEntra.computeIfAbsent(tenant, _ -> new HashMap<>());
    users.forEach(user -> known.put(UserId.of(user.id()), user));
  }

  @Override
  public void forget(TenantId tenant, Collection<UserId> ids) {
    inEntra.getOrDefault(tenant, new HashMap<>()).keySet().removeAll(Set.copyOf(ids));
  }
}
