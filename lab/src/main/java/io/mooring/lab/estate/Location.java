package io.mooring.lab.estate;

/**
 * A place of the company, with its code in computer names, its Active Directory site and its
 * subnets.
 */
public enum Location {
  LON(0, "London", 22),
  BER(1, "Berlin", 16),
  FRA(2, "Frankfurt", 12),
  PAR(3, "Paris", 10),
  NYC(4, "New York", 10),
  MAD(5, "Madrid", 6),
  WAW(6, "Warsaw", 6),
  ZRH(7, "Zurich", 5),
  SIN(8, "Singapore", 5),
  TYO(9, "Tokyo", 4),
  SYD(10, "Sydney", 4);

  private final int number;
  private final String city;
  private final int percent;

  Location(int number, String city, int percent) {
    this.number = number;
    this.city = city;
    this.percent = percent;
  }

  public String city() {
    return city;
  }

  /** Its place in the numbering of subnets and collections. */
  int number() {
    return number;
  }

  static Location of(Chance chance) {
    var left = chance.below("location", 100);
    for (var location : values()) {
      left -= location.percent;
      if (left < 0) {
        return location;
      }
    }
    return LON;
  }
}
