package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Quantities of one company, or of all of an event, in the order they are written. */
final class Quantities {

  private final String event;
  private final String symbol;
  private final String source;
  private final List<Quantity> quantities = new ArrayList<>();

  Quantities(String event, String symbol, String source) {
    this.event = event;
    this.symbol = symbol;
    this.source = source;
  }

  List<Quantity> all() {
    return List.copyOf(quantities);
  }

  void unknown(String name, String why) {
    add(name, Spread.NONE, "", why);
  }

  void unknown(List<String> names, String why) {
    names.forEach(name -> unknown(name, why));
  }

  void figure(String name, double value, String unit, String basis) {
    add(name, Spread.figure(value), unit, basis);
  }

  void figure(String name, Outcome<Double> value, String unit, String basis) {
    value.result().ifPresent(figure -> figure(name, figure, unit, basis));
    value.exclusion().ifPresent(why -> unknown(name, why.detail()));
  }

  void add(String name, Spread numbers, String unit, String basis) {
    quantities.add(new Quantity(event, symbol, name, numbers, unit, basis, source));
  }
}
