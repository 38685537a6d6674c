package io.mooring.user;

import io.mooring.paging.Wanted;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a search for a person may begin: the name and each of its parts, and each account. */
public final class UserTerms {

  private static final String DIVIDES = " -._";

  private UserTerms() {}

  public static SortedSet<String> of(String name, Collection<Account> accounts) {
    var terms = new TreeSet<String>();
    Stream.concat(
            suffixes(name),
            accounts.stream()
                .flatMap(
                    account -> Stream.concat(Stream.of(account.text()), suffixes(account.name()))))
        .map(Wanted::small)
        .filter(term -> !term.isEmpty())
        .forEach(terms::add);
    return terms;
  }

  private static Stream<String> suffixes(String text) {
    var starts =
        IntStream.range(1, text.length())
            .filter(at -> DIVIDES.indexOf(text.charAt(at - 1)) >= 0)
            .mapToObj(text::substring);
    return Stream.concat(Stream.of(text), starts);
  }
}
