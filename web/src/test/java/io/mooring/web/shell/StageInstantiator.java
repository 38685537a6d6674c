package io.mooring.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.stream.Stream;

/** Hands the pages of a test what their constructors ask for. */
final class StageInstantiator extends DefaultInstantiator {

  private static final long serialVersionUID = 1;

  private final transient OnStage stage;

  private StageInstantiator(VaadinService service, OnStage stage) {
    super(service);
    this.stage = stage;
  }

  /** Found by the mocked environment. */
  public static final class Factory implements InstantiatorFactory {
    @Override
    public Instantiator createInstantitor(VaadinService service) {
      return new StageInstantiator(service, OnStage.current());
    }
  }

  @Override
  public Stream<VaadinServiceInitListener> getServiceInitListeners() {
    return Stream.of(new RoleGate(stage.current));
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    return type.getName().startsWith("io.mooring") ? made(type) : super.getOrCreate(type);
  }

  @Override
  public <T extends Component> T createComponent(Class<T> type) {
    return type.getName().startsWith("io.mooring") ? made(type) : super.createComponent(type);
  }

  private <T> T made(Class<T> type) {
    var constructor = type.getDeclaredConstructors()[0];
    return type.cast(call(constructor, arguments(constructor)));
  }

  private Object[] arguments(Constructor<?> constructor) {
    return Arrays.stream(constructor.getParameterTypes()).map(stage::props).toArray();
  }

  private static Object call(Constructor<?> constructor, Object... arguments) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
