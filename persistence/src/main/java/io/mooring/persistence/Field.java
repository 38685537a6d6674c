package io.mooring.persistence;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A column of a {@link ManyRows}, and where a row keeps its value. */
record Field<R, T>(String column, Kind<T> kind, Getting<R, T> get, Setting<R, T> set) {

  /** What stands for a value in a statement. */
  static final String PLACE = "?";

  static final Kind<UUID> ID = new Kind<>(Types.BINARY, Field::bindId, Field::readId);
  static final Kind<String> TEXT =
      new Kind<>(Types.VARCHAR, PreparedStatement::setString, ResultSet::getString);

  /** To H2 a text is no JSON unless it is told so. */
  static final Kind<String> JSON =
      new Kind<>(
          Types.VARCHAR, "? format json", PreparedStatement::setString, ResultSet::getString);

  static final Kind<Long> NUMBER =
      new Kind<>(Types.BIGINT, PreparedStatement::setLong, Field::readNumber);
  static final Kind<Boolean> FLAG =
      new Kind<>(Types.BOOLEAN, PreparedStatement::setBoolean, ResultSet::getBoolean);

  /** A flag that may be unknown. */
  static final Kind<Boolean> MAYBE =
      new Kind<>(Types.BOOLEAN, PreparedStatement::setBoolean, Field::readMaybe);

  static final Kind<Instant> INSTANT =
      new Kind<>(Types.TIMESTAMP, Field::bindInstant, Field::readInstant);

  /**
   * How values of a type are given to the database and read from it.
   *
   * @param placeOnH2 what stands for a value in a statement; MySQL takes a plain one for each
   */
  record Kind<T>(int sqlType, String placeOnH2, Binding<T> binding, Reading<T> reading) {

    Kind(int sqlType, Binding<T> binding, Reading<T> reading) {
      this(sqlType, PLACE, binding, reading);
    }

    void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
      if (value == null) {
        statement.setNull(index, sqlType);
      } else {
        binding.bind(statement, index, value);
      }
    }
  }

  /** Gives a value to a statement. */
  interface Binding<T> {
    void bind(PreparedStatement statement, int index, T value) throws SQLException;
  }

  /** Reads a value of a row that was found. */
  interface Reading<T> {
    @Nullable T read(ResultSet found, int index) throws SQLException;
  }

  /** Takes the value of a row. */
  interface Getting<R, T> {
    @Nullable T get(R row);
  }

  /** Puts what was read into a row. */
  interface Setting<R, T> {
    void set(R row, @Nullable T value);
  }

  /** A column that always holds a value. */
  static <R, T> Field<R, T> of(
      String column, Kind<T> kind, Getting<R, T> get, BiConsumer<R, T> set) {
    return new Field<>(
        column, kind, get, (row, value) -> set.accept(row, Objects.requireNonNull(value)));
  }

  /** A column that may hold none. */
  static <R, T> Field<R, T> orNull(
      String column, Kind<T> kind, Getting<R, T> get, Setting<R, T> set) {
    return new Field<>(column, kind, get, set);
  }

  /** A column that nobody reads this way. */
  static <R, T> Field<R, T> written(String column, Kind<T> kind, Getting<R, T> get) {
    return new Field<>(
        column,
        kind,
        get,
        (_, _) -> {
          throw new UnsupportedOperationException(column + " is only written");
        });
  }

  void bind(PreparedStatement statement, int index, R row) throws SQLException {
    kind.bind(statement, index, get.get(row));
  }

  @SuppressWarnings("unchecked") // who looks up names the column and its values together
  void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
    kind.bind(statement, index, (T) value);
  }

  void read(ResultSet found, int index, R row) throws SQLException {
    set.set(row, kind.reading.read(found, index));
  }

  private static void bindId(PreparedStatement statement, int index, UUID id) throws SQLException {
    statement.setBytes(index, bytes(id));
  }

  /** An id as its column holds it. */
  static byte[] bytes(UUID id) {
    var bytes = new byte[2 * Long.BYTES];
    ByteBuffer.wrap(bytes)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
    return bytes;
  }

  private static @Nullable UUID readId(ResultSet found, int index) throws SQLException {
    var bytes = found.getBytes(index);
    return bytes == null ? null : id(bytes);
  }

  /** The id that a column holds. */
  static UUID id(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static @Nullable Long readNumber(ResultSet found, int index) throws SQLException {
    var number = found.getLong(index);
    return found.wasNull() ? null : number;
  }

  private static @Nullable Boolean readMaybe(ResultSet found, int index) throws SQLException {
    var flag = found.getBoolean(index);
    return found.wasNull() ? null : flag;
  }

  private static void bindInstant(PreparedStatement statement, int index, Instant at)
      throws SQLException {
    statement.setObject(index, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static @Nullable Instant readInstant(ResultSet found, int index) throws SQLException {
    var at = found.getObject(index, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }
}
