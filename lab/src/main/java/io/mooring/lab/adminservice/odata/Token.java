package io.mooring.lab.adminservice.odata;

/** A word of a filter or key, and where it stands. */
record Token(Kind kind, String text, int at) {

  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    TIME,
    MARK,
    END
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
