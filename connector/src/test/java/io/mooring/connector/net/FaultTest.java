package io.mooring.connector.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void namesOfClassesAreLeftOutAndTheWordsStay() {
    var said =
        "PKIX path validation failed: java.security.cert.CertPathValidatorException: signature"
            + " check failed";

    assertThat(Fault.withoutClasses(said))
        .isEqualTo("PKIX path validation failed: signature check failed");
    assertThat(Fault.withoutClasses("cm01.contoso.com: Connection reset"))
        .isEqualTo("cm01.contoso.com: Connection reset");
  }
}
