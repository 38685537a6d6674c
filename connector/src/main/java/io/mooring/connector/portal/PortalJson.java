package io.mooring.connector.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the wire contract has it: absent values are left out, unknown ones passed over. */
public final class PortalJson {

  private PortalJson() {}

  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .changeDefaultPropertyInclusion(
            _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
        .build();
  }
}
