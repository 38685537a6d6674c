package io.mooring.lab.control;

import tools.jackson.databind.JsonNode;

/** A part of the estate beside the site that has controls of its own. */
@FunctionalInterface
public interface Part {

  /**
   * What a call is answered: JSON, or CSV as one text.
   *
   * @param call the method and what follows the part's name, such as {@code POST faults}
   * @param body an empty object where none was sent
   */
  JsonNode answer(String call, JsonNode body);
}
