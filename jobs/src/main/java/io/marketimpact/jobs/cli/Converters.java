package io.marketimpact.jobs.cli;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import io.marketimpact.simulation.ShockLaw;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads domain values from the command line. */
final class Converters {

  private Converters() {}

  /** Event windows. */
  static final class Event implements ITypeConverter<EventWindow> {
    @Override
    public EventWindow convert(String text) {
      return read(text, EventWindow::parse);
    }
  }

  /** Estimation windows. */
  static final class Estimation implements ITypeConverter<EstimationWindow> {
    @Override
    public EstimationWindow convert(String text) {
      return read(text, EstimationWindow::parse);
    }
  }

  /** Exchanges. */
  static final class Venue implements ITypeConverter<Exchange> {
    @Override
    public Exchange convert(String text) {
      return read(text, Exchange::new);
    }
  }

  /** Laws of simulated shocks. */
  static final class Shocks implements ITypeConverter<ShockLaw> {
    @Override
    public ShockLaw convert(String text) {
      return read(text, ShockLaw::of);
    }
  }

  /** Shares. */
  static final class Share implements ITypeConverter<SecurityId> {
    @Override
    public SecurityId convert(String text) {
      return read(text, SecurityId::new);
    }
  }

  /** Bases of sales. */
  static final class Basis implements ITypeConverter<SalesBasis> {
    @Override
    public SalesBasis convert(String text) {
      return read(text, SalesBasis::of);
    }
  }

  private static <T> T read(String text, Function<String, T> rule) {
    try {
      return rule.apply(text);
    } catch (IllegalArgumentException refused) {
      throw new TypeConversionException(refused.getMessage());
    }
  }
}
