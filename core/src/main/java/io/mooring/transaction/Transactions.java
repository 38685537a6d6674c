package io.mooring.transaction;

import java.util.function.Supplier;

/**
 * Runs work in one transaction: all of it is durable when this returns, or none. Work inside never
 * calls another system. A nested call joins the transaction that is open.
 */
public interface Transactions {

  <T> T inOne(Supplier<T> work);
}
