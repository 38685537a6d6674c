package io.mooring.connector.site;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a site sends: one odd number must not cost the page that it stands in. */
final class SiteJson {

  /** As long as the longest text that a property is known to hold. */
  private static final int LONGEST_NUMBER = 65_536;

  private SiteJson() {}

  static JsonMapper mapper() {
    var limits = StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .build();
  }
}
