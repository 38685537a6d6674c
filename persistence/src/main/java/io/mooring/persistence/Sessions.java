package io.mooring.persistence;

import io.mooring.transaction.Transactions;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.PessimisticLockException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** The open transaction of each thread; whoever needs one joins it or opens one of their own. */
final class Sessions implements Transactions {

  /** Losers of a race run again and then see what the winner wrote. */
  private static final int ATTEMPTS = 4;

  @SuppressWarnings("ThreadLocalUsage") // one per open database; it is emptied after each use
  private final ThreadLocal<@Nullable StatelessSession> open = new ThreadLocal<>();

  private final SessionFactory factory;

  Sessions(SessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return from(_ -> work.get());
  }

  void run(Consumer<StatelessSession> work) {
    from(session -> {
      work.accept(session);
      return true;
    });
  }

  <T> T from(Function<StatelessSession, T> work) {
    var joined = open.get();
    return joined == null ? repeated(work) : work.apply(joined);
  }

  private <T> T repeated(Function<StatelessSession, T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return alone(work);
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !lostRace(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T alone(Function<StatelessSession, T> work) {
    return factory.fromStatelessTransaction(session -> {
      open.set(session);
      try {
        return work.apply(session);
      } finally {
        open.remove();
      }
    });
  }

  private static boolean lostRace(Throwable e) {
    return switch (e) {
      case ConstraintViolationException violation -> violation.getKind() == ConstraintKind.UNIQUE;
      case LockAcquisitionException _, PessimisticLockException _ -> true;
      default -> e.getCause() != null && lostRace(e.getCause());
    };
  }
}
