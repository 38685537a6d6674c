package io.mooring.web.api;

import io.mooring.web.problem.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's description; a test holds it to the controllers. */
@RestController
final class DescriptionController {

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ClassPathResource("openapi.json"));
  }

  /** Every other path: without this, a page would answer. */
  @RequestMapping("/api/**")
  ResponseEntity<Problem> nowhere() {
    var sentence = "There is no such resource. /api/v1/openapi.json says what there is.";
    return ResponseEntity.status(404)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(Problem.of(404, sentence));
  }
}
