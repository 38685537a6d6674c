package io.mooring.web.signin;

import io.mooring.access.Person;

/** The person of the request or of the page at hand. */
public interface CurrentPerson {

  Person get();
}
