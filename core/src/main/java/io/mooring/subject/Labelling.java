package io.mooring.subject;

import io.mooring.subject.Shelf.Label;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How things are labelled on a {@link Shelf}.
 *
 * @param id which no other thing of a reading has
 * @param place by which the list is ordered
 */
public record Labelling<T>(
    Class<T> type,
    Function<T, String> id,
    Function<T, String> place,
    Function<T, Stream<Label>> labels) {}
