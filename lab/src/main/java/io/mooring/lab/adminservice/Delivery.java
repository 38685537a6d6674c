package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpExchange;
import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.LineFaults;
import io.mooring.lab.fault.Struck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Brings the bytes of an answer to the caller, as far as the line is whole. */
record Delivery(HttpExchange exchange, LineFaults line, long flows, FaultSwitch until) {

  Delivery(HttpExchange exchange, Struck struck, FaultSwitch until) {
    this(exchange, struck.faults().line(), struck.flows(), until);
  }

  /**
   * A body of any length, brought while it is written, or once it is when the line is not whole.
   */
  OutputStream stream(int status) throws IOException {
    if (line.cutAfter() < 0 && line.stallAfter() < 0) {
      exchange.sendResponseHeaders(status, 0);
      return exchange.getResponseBody();
    }
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        whole(status, toByteArray());
      }
    };
  }

  /**
   * A body whose length is announced, so that a caller knows that bytes are missing, and the server
   * cuts the connection when it is closed before they came.
   */
  void whole(int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    var out = exchange.getResponseBody();
    var sent = 0;
    if (line.stallAfter() >= 0 && line.stallAfter() < body.length) {
      sent = line.stallAfter();
      out.write(body, 0, sent);
      out.flush();
      stall();
    }
    if (line.cutAfter() >= 0 && line.cutAfter() < body.length) {
      out.write(body, sent, Math.max(0, line.cutAfter() - sent));
      out.flush();
      return;
    }
    out.write(body, sent, body.length - sent);
  }

  private void stall() throws IOException {
    try {
      until.awaitFlow(flows);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The site was closed while an answer stood still");
    }
  }
}
