package io.mooring.lab.graph;

import static io.mooring.lab.graph.Operator.EQ;
import static io.mooring.lab.graph.Operator.STARTSWITH;

import io.mooring.lab.estate.Person;
import io.mooring.lab.life.LiveSite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tenant's users: everybody who works in the estate, by number. */
final class People implements Rows<Integer> {

  private static final List<String> DEPARTMENTS =
      List.of("Finance", "Sales", "Research", "Production", "IT", "People");

  private final Identities ids;
  private final LiveSite site;

  People(LiveSite site, Identities ids) {
    this.site = site;
    this.ids = ids;
  }

  EntityType<Integer> type() {
    var shown =
        List.of(
            of("id", ids::user).asked(EQ),
            of("businessPhones", _ -> List.of()),
            of("displayName", Identities::displayName).asked(EQ, STARTSWITH),
            of("givenName", number -> Person.of(number).first()),
            of("jobTitle", _ -> null),
            of("mail", Identities::principalName).asked(EQ),
            of("mobilePhone", _ -> null),
            of("officeLocation", _ -> null),
            of("preferredLanguage", _ -> null),
            of("surname", number -> Person.of(number).last()),
            of("userPrincipalName", Identities::principalName).asked(EQ, STARTSWITH));
    return new EntityType<>(
        "user", ids::user, Stream.of(shown, selected()).flatMap(List::stream).toList());
  }

  /** Properties that nobody gets who does not select them (Microsoft: Get user). */
  private static List<Property<Integer>> selected() {
    return List.of(
        of("accountEnabled", number -> number % 41 != 7).selected(),
        of("department", number -> DEPARTMENTS.get(number % DEPARTMENTS.size())).selected(),
        of("onPremisesDomainName", _ -> "contoso.com").selected(),
        of("onPremisesSamAccountName", number -> Person.of(number).logon()).selected(),
        of("onPremisesSyncEnabled", _ -> true).selected(),
        of("userType", _ -> "Member").selected());
  }

  private static Property<Integer> of(String name, Function<Integer, @Nullable Object> value) {
    return Property.named(name, value);
  }

  /** A person as managed devices name one. */
  static Map<String, @Nullable Object> summary(Identities ids, int number) {
    return Fields.of(
        "id", ids.user(number),
        "displayName", Identities.displayName(number),
        "userPrincipalName", Identities.principalName(number));
  }

  @Override
  public Stream<Keyed<Integer>> after(long key) {
    return LongStream.range(key + 1, site.estate().people())
        .mapToObj(number -> new Keyed<>(number, (int) number));
  }

  /** By id or by principal name. */
  @Override
  public @Nullable Integer find(String id) {
    var people = site.estate().people();
    var number = ids.person(id);
    if (number.isPresent()) {
      return number.getAsLong() < people ? Integer.valueOf((int) number.getAsLong()) : null;
    }
    return after(START)
        .map(Keyed::subject)
        .filter(one -> Identities.principalName(one).equalsIgnoreCase(id))
        .findFirst()
        .orElse(null);
  }
}
