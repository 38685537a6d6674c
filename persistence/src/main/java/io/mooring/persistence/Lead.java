package io.mooring.persistence;

/** The word of a search that leads: the terms that it begins are walked along. */
record Lead(String word) {

  /** Of each device the first of its terms that the word begins. */
  static final String TERMS =
      "t.tenant = :tenant and t.term >= :from and t.term < :to and t.shared < :length";

  /** The devices that have them. */
  static final String FOUND =
      " from DeviceTermRow t join DeviceRow d on d.tenant = t.tenant and d.id = t.device where "
          + TERMS
          + " and ";

  static final String ORDER = " order by t.tenant, t.term, t.device";

  DeviceConditions on(DeviceConditions conditions) {
    return conditions.with("from", word).with("to", afterAllOf(word)).with("length", word.length());
  }

  /** The least text that comes after every text with this beginning. */
  static String afterAllOf(String beginning) {
    var last = beginning.codePointBefore(beginning.length());
    var next =
        Character.isBmpCodePoint(last) && Character.isSurrogate((char) (last + 1))
            ? Character.MAX_SURROGATE + 1
            : Math.min(last + 1, Character.MAX_CODE_POINT);
    return beginning.substring(0, beginning.length() - Character.charCount(last))
        + Character.toString(next);
  }
}
