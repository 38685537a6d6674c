package io.mooring.token;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import io.mooring.audit.AuditLog;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues API tokens, tells whom a token stands for, and revokes them. */
public final class Tokens {

  public static final Duration LONGEST_LIFE = Duration.ofDays(90);

  /** By this beginning a token is known when it turns up where it should not. */
  private static final String PREFIX = "mooring_";

  /** 40 signs of 5 bits: 200 random bits. */
  private static final int SIGNS = 40;

  private static final int LONGEST_LABEL = 80;

  /** Of one person, alive at once: against whoever stole one, so people have no such bound. */
  static final int MOST_MADE = 100;

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final ApiTokens tokens;
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public Tokens(
      ApiTokens tokens, People people, AuditLog audit, Transactions transactions, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A token just made.
   *
   * @param secret shown once, never kept
   */
  public record Issued(ApiToken token, String secret) {}

  /**
   * As {@link #issue(Person, String, Set, Duration)}, asked for by another token of the person. It
   * ends with that one at the latest: else whoever stole one would keep it for ever.
   */
  public Issued issueBy(
      TokenId parent, Person person, String label, Set<Role> roles, Duration life) {
    check(person, label, roles, life);
    return transactions.inOne(() -> {
      tokens.hold(person.id());
      var ends = usable(parent, tokens.of(person.id())).expiresAt();
      return issued(parent, person, label, roles, earlier(ends, clock.instant().plus(life)));
    });
  }

  private ApiToken usable(TokenId parent, List<ApiToken> all) {
    var now = clock.instant();
    var live = all.stream().filter(token -> token.usableAt(now)).toList();
    if (live.stream().filter(token -> token.madeBy() != null).count() >= MOST_MADE) {
      throw new IllegalArgumentException(
          "Tokens have made " + MOST_MADE + " tokens of yours that still live: revoke some.");
    }
    return live.stream()
        .filter(token -> token.id().equals(parent))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The token that asks has ended meanwhile."));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Makes a token for a person with roles that grant no more than that person's.
   *
   * @throws IllegalArgumentException when the label, the life or the roles are not allowed
   */
  public Issued issue(Person person, String label, Set<Role> roles, Duration life) {
    check(person, label, roles, life);
    return transactions.inOne(() -> issued(null, person, label, roles, clock.instant().plus(life)));
  }

  private Issued issued(
      @Nullable TokenId parent, Person person, String label, Set<Role> roles, Instant ends) {
    var secret = PREFIX + Secrets.random(SIGNS);
    var now = clock.instant();
    var token =
        new ApiToken(
            TokenId.random(),
            person.id(),
            label.strip(),
            Secrets.hash(secret),
            roles,
            now,
            ends,
            null,
            null,
            parent);
    tokens.add(token);
    audit.done(
        person,
        "token.issue",
        token.id().value().toString(),
        "Token " + token.label() + " for " + Duration.between(now, ends).toDays() + " days");
    return new Issued(token, secret);
  }

  private static void check(Person person, String label, Set<Role> roles, Duration life) {
    if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
      throw new IllegalArgumentException(
          "Give the token a label of 1 to " + LONGEST_LABEL + " signs.");
    }
    if (roles.isEmpty() || !roles.stream().allMatch(role -> role.within(person.roles()))) {
      throw new IllegalArgumentException(
          "A token has one or more roles that grant no more than your own.");
    }
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(
          "A token lives " + LONGEST_LIFE.toDays() + " days at most.");
    }
  }

  /** The person that a token stands for, with those of its roles that the person still has. */
  public Optional<Person> authenticate(String secret) {
    var now = clock.instant();
    return tokens
        .byHash(Secrets.hash(secret))
        .filter(token -> token.usableAt(now))
        .flatMap(token -> people.find(token.owner()).map(person -> standIn(token, person)));
  }

  private Person standIn(ApiToken token, Person person) {
    noteUse(token);
    var roles = EnumSet.noneOf(Role.class);
    token.roles().stream().filter(role -> role.within(person.roles())).forEach(roles::add);
    return new Person(person.id(), person.name(), person.userName(), roles);
  }

  /** Once a minute is enough: a busy script must not write at every read. */
  private void noteUse(ApiToken token) {
    var last = token.lastUsedAt();
    var now = clock.instant();
    if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
      tokens.used(token, now);
    }
  }

  /** A person's tokens, newest first. */
  public List<ApiToken> of(Person person) {
    return tokens.of(person.id());
  }

  /** With all that it made, and they made; false when the person has no such token. */
  public boolean revoke(Person person, TokenId token) {
    return transactions.inOne(() -> {
      tokens.hold(person.id());
      var now = clock.instant();
      if (tokens.revoke(person.id(), Set.of(token), now) == 0) {
        return false;
      }
      var others = tokens.revoke(person.id(), madeBy(token, tokens.of(person.id())), now);
      var with = others == 0 ? "" : ", with " + others + " that it made";
      audit.done(person, "token.revoke", token.value().toString(), "Revoked" + with);
      return true;
    });
  }

  /** All that come after it, without recursion: a chain may be as long as its makers like. */
  private static Set<TokenId> madeBy(TokenId first, List<ApiToken> all) {
    var children =
        all.stream()
            .filter(token -> token.madeBy() != null)
            .collect(Collectors.groupingBy(ApiToken::madeBy));
    var found = new HashSet<TokenId>();
    var next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      children.getOrDefault(next.remove(), List.of()).stream()
          .map(ApiToken::id)
          .filter(found::add)
          .forEach(next::add);
    }
    return found;
  }
}
