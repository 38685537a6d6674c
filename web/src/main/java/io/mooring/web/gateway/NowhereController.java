package io.mooring.web.gateway;

import io.mooring.web.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every other path of the gateway: without this, a page would answer. */
@RestController
final class NowhereController {

  @RequestMapping("/connector/**")
  ResponseEntity<Problem> nowhere() {
    return ResponseEntity.status(404)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(Problem.of(404, "There is no such call."));
  }
}
