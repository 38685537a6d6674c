package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of devices as a file. */
@RestController
final class ExportController {

  private final DeviceCsv csv;

  ExportController(DeviceCsv csv) {
    this.csv = csv;
  }

  @GetMapping("/api/v1/devices.csv")
  void export(
      @AuthenticationPrincipal Person person,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response)
      throws IOException {
    var parameters = ListParameters.of(sent, "sort");
    var filter = parameters.filter();
    var order = parameters.order(filter);
    person.require(Permission.EXPORT_DEVICES);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"");
    csv.write(person, filter, order, DeviceCsv.ALL, response.getOutputStream());
  }
}
