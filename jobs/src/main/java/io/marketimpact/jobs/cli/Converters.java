package io.marketimpact.jobs.cli;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.simulation.ShockLaw;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads domain values from the command line. */
final class Converters {

  private Converters() {}

  static CommandLine register(CommandLine command) {
    return command
        .registerConverter(EventWindow.class, reader(EventWindow::parse))
        .registerConverter(EstimationWindow.class, reader(EstimationWindow::parse))
        .registerConverter(Exchange.class, reader(Exchange::new))
        .registerConverter(ShockLaw.class, reader(ShockLaw::of))
        .registerConverter(TestId.class, reader(TestId::new))
        .registerConverter(SecurityId.class, reader(SecurityId::new))
        .registerConverter(SalesBasis.class, reader(SalesBasis::of));
  }

  private static <T> ITypeConverter<T> reader(Function<String, T> rule) {
    return text -> {
      try {
        return rule.apply(text);
      } catch (IllegalArgumentException refused) {
        throw new TypeConversionException(refused.getMessage());
      }
    };
  }
}
