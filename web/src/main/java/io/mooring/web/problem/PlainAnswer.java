package io.mooring.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A refusal in the form that its caller reads: a problem for programs, a page for people. */
public final class PlainAnswer {

  private static final List<String> PROGRAMS = List.of("/api/", "/connector/", "/demo/");

  private PlainAnswer() {}

  /** Whether programs ask here, and no browser. */
  public static boolean forProgram(String path) {
    return PROGRAMS.stream().anyMatch(path::startsWith);
  }

  /**
   * Answers.
   *
   * @param title of the page, where it is one
   */
  public static void write(String path, HttpServletResponse response, Problem problem, String title)
      throws IOException {
    if (forProgram(path)) {
      problem.write(response);
    } else {
      var sentence = problem.detail() == null ? problem.title() : problem.detail();
      if (problem.status() == Problem.TOO_MANY) {
        response.setHeader("Retry-After", Problem.WAIT);
      }
      SentencePage.write(response, problem.status(), title, sentence);
    }
  }
}
