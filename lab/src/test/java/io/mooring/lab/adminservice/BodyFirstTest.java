package io.mooring.lab.adminservice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is answered before the whole request is there. */
class BodyFirstTest {

  private final RunningSite site = new RunningSite(100);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_refusal_too_waits_for_the_body() throws IOException {
    try (var socket = connected()) {
      var head = "POST /AdminService/wmi/SMS_Site HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.setSoTimeout(300);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      socket.getOutputStream().write("{}".getBytes(US_ASCII));
      socket.setSoTimeout(60_000);
      var answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 405");
    }
  }

  private Socket connected() throws IOException {
    var address = site.site.address();
    var trusting = RunningSite.trusting(site.site.issuingRoot());
    return trusting.getSocketFactory().createSocket(address.getHost(), address.getPort());
  }
}
