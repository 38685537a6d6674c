package io.mooring.lab.adminservice.odata;

/** A request that gets an error body instead of an answer. */
public final class ODataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private ODataException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public static ODataException badRequest(String message) {
    return new ODataException(400, "BadRequest", message);
  }

  public static ODataException forbidden(String message) {
    return new ODataException(403, "Forbidden", message);
  }

  public static ODataException notFound(String message) {
    return new ODataException(404, "NotFound", message);
  }

  public static ODataException methodNotAllowed(String message) {
    return new ODataException(405, "MethodNotAllowed", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
