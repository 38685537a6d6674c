package io.mooring.change;

/** Told of every change once it is durable. Must not block and must not throw. */
public interface Changes {

  void happened(Change change);
}
