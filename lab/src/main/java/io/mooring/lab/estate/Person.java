package io.mooring.lab.estate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who works here, by number. */
public record Person(String first, String last, int namesake) {

  static final String DOMAIN = "CONTOSO";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final List<String> FIRST =
      List.of(
          "Anna",
          "Ben",
          "Chloé",
          "David",
          "Elif",
          "Fatima",
          "Giulia",
          "Hiroshi",
          "Ines",
          "Jan",
          "Katarzyna",
          "Liam",
          "Mei",
          "Noah",
          "Olga",
          "Pavel",
          "Quentin",
          "Rania",
          "Søren",
          "Tomás",
          "Uma",
          "Víctor",
          "Wiktoria",
          "Xavier",
          "Yuki",
          "Zoë",
          "Aisha",
          "Björn",
          "Carmen",
          "Dmitri",
          "Emma",
          "Felix",
          "Grace",
          "Hannah",
          "Ivan",
          "Julia",
          "Kofi",
          "Lena",
          "Mateusz",
          "Nadia");

  private static final List<String> LAST =
      List.of(
          "Keller",
          "Müller",
          "Smith",
          "Nowak",
          "García",
          "Dubois",
          "Rossi",
          "Tanaka",
          "Nguyen",
          "Kowalski",
          "Øberg",
          "Silva",
          "Patel",
          "O'Brien",
          "Jansen",
          "Novák",
          "Schmidt",
          "Laurent",
          "Fischer",
          "Yılmaz",
          "Chen",
          "Kumar",
          "Andersson",
          "López",
          "Weber",
          "Ivanova",
          "Okafor",
          "Haddad",
          "Brown",
          "Moreau",
          "Wójcik",
          "Suzuki",
          "Meier",
          "Petrov",
          "Taylor",
          "Bianchi",
          "Hansen",
          "Costa",
          "Walsh",
          "Kaya",
          "Schäfer",
          "Martin",
          "Lindqvist",
          "Dąbrowski",
          "Kim",
          "Ferrari",
          "Huber",
          "Jones",
          "Becker",
          "Sato");

  public static Person of(int number) {
    var last = number / FIRST.size();
    return new Person(
        FIRST.get(number % FIRST.size()), LAST.get(last % LAST.size()), 1 + last / LAST.size());
  }

  /** The account as inventory writes it, such as {@code CONTOSO\anna.keller}. */
  public String account() {
    return DOMAIN + "\\" + logon();
  }

  public String logon() {
    var plain = ascii(first) + "." + ascii(last);
    return namesake == 1 ? plain : plain + namesake;
  }

  private static String ascii(String name) {
    var lower =
        name.toLowerCase(Locale.ROOT)
            .replace("ü", "ue")
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ø", "oe")
            .replace("ı", "i")
            .replace("ł", "l")
            .replace("'", "");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
