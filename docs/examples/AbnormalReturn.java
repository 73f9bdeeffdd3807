///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.marketimpact:data:0.1.0

import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import java.nio.file.Path;
import java.util.Arrays;

/** A study in one file: AbnormalReturn.java PRICES.csv BENCHMARK DAY SYMBOL... */
class AbnormalReturn {

  public static void main(String[] arguments) {
    var symbols = Arrays.copyOfRange(arguments, 3, arguments.length);
    var study =
        EventStudy.on(Panel.read(Path.of(arguments[0])))
            .benchmark(arguments[1])
            .event(arguments[2], symbols)
            .run();
    for (String symbol : symbols) {
      var firm = study.firm(symbol);
      System.out.printf("%s %+.4f, p = %.2f%n", symbol, firm.car(), firm.verdict().pValue());
    }
  }
}
