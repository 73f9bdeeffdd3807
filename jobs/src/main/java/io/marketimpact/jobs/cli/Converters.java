package io.marketimpact.jobs.cli;

import io.marketimpact.base.Require;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.fetch.PriceVendor;
import io.marketimpact.data.fetch.PriceVendors;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.jobs.cli.FetchPricesCommand.SymbolOption;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.simulation.ShockDistribution;
import java.nio.file.Path;
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
        .registerConverter(DateForm.class, reader(Converters::dates))
        .registerConverter(ExchangeOption.class, reader(ExchangeOption::of))
        .registerConverter(CurrencyOption.class, reader(CurrencyOption::of))
        .registerConverter(ShockDistribution.class, reader(ShockDistribution::of))
        .registerConverter(ModelId.class, reader(ModelId::new))
        .registerConverter(TestId.class, reader(TestId::new))
        .registerConverter(SecurityId.class, reader(SecurityId::new))
        .registerConverter(Warehouse.class, reader(Warehouse::new))
        .registerConverter(Path.class, reader(Converters::path))
        .registerConverter(PriceVendor.class, reader(PriceVendors::of))
        .registerConverter(SymbolOption.class, reader(SymbolOption::of))
        .registerConverter(SalesBasis.class, reader(SalesBasis::of));
  }

  /** An empty name would be the directory the program runs in, which nobody means by it. */
  private static Path path(String text) {
    Require.that(!text.isBlank(), "a file or directory must have a name: '%s'", text);
    return Path.of(text);
  }

  private static DateForm dates(String pattern) {
    Require.that(!pattern.isBlank(), "a date format must give year, month and day: '%s'", pattern);
    return new DateForm(pattern);
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
