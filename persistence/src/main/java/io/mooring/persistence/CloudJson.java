package io.mooring.persistence;

import io.mooring.cloud.Score;
import io.mooring.cloud.Spelled;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Records of the cloud as JSON text: Graph's words, times and scores as Graph writes them. */
final class CloudJson {

  private static final String NEVER = "0001-01-01T00:00:00Z";
  private static final double NOT_AVAILABLE = -1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Word.class, new WordWriter())
                  .addDeserializer(Word.class, new WordReader(null))
                  .addSerializer(When.class, new WhenWriter())
                  .addDeserializer(When.class, new WhenReader())
                  .addSerializer(Score.class, new ScoreWriter())
                  .addDeserializer(Score.class, new ScoreReader()))
          .build();

  private CloudJson() {}

  static String of(Object thing) {
    return MAPPER.writeValueAsString(thing);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  @SuppressWarnings("rawtypes") // Jackson knows classes alone
  private static final class WordWriter extends ValueSerializer<Word> {
    @Override
    public void serialize(Word word, JsonGenerator out, SerializationContext context) {
      out.writeString(word.raw());
    }
  }

  /** Of the list that the property names. */
  @SuppressWarnings("rawtypes")
  private static final class WordReader extends ValueDeserializer<Word> {

    private final @Nullable Class<?> list;

    WordReader(@Nullable Class<?> list) {
      this.list = list;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new WordReader(context.getContextualType().containedType(0).getRawClass());
    }

    @Override
    public Word deserialize(JsonParser in, DeserializationContext context) {
      return word(in.getString(), Objects.requireNonNull(list));
    }

    @SuppressWarnings("unchecked") // the property is a word of just this list
    private static <E extends Enum<E> & Spelled> Word<E> word(String raw, Class<?> list) {
      return Word.of(raw, (Class<E>) list);
    }
  }

  private static final class WhenWriter extends ValueSerializer<When> {
    @Override
    public void serialize(When when, JsonGenerator out, SerializationContext context) {
      out.writeString(
          switch (when) {
            case When.At(var time) -> time.toString();
            case When.Never() -> NEVER;
          });
    }
  }

  private static final class WhenReader extends ValueDeserializer<When> {
    @Override
    public @Nullable When deserialize(JsonParser in, DeserializationContext context) {
      return When.parse(in.getString());
    }
  }

  private static final class ScoreWriter extends ValueSerializer<Score> {
    @Override
    public void serialize(Score score, JsonGenerator out, SerializationContext context) {
      out.writeNumber(
          switch (score) {
            case Score.Points(var value) -> value;
            case Score.NotAvailable() -> NOT_AVAILABLE;
          });
    }
  }

  private static final class ScoreReader extends ValueDeserializer<Score> {
    @Override
    public @Nullable Score deserialize(JsonParser in, DeserializationContext context) {
      return Score.of(in.getDoubleValue());
    }
  }
}
