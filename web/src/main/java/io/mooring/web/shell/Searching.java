package io.mooring.web.shell;

/** A page whose list the search field at the top searches as one types. */
public interface Searching {

  /** The person typed this; blank ends the search. */
  void search(String text);

  /** The person pressed Enter: where one thing is found, it opens. */
  void enter();

  /** What the page is searched for now. */
  String searched();
}
