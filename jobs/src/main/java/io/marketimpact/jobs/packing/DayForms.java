package io.marketimpact.jobs.packing;

import io.marketimpact.inference.DayReturns;
import io.marketimpact.model.Residuals;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers of days, which are nearly all of what a firm's study weighs. */
final class DayForms {

  private DayForms() {}

  static void write(PackedOutput out, Residuals residuals) {
    out.count(residuals.size());
    out.flag(residuals.areHeld());
    if (!residuals.areHeld()) {
      return;
    }
    double[] scales = residuals.scales();
    out.count(scales.length);
    int before = 0;
    for (int i = 0; i < residuals.size(); i++) {
      out.count(residuals.session(i) - before);
      before = residuals.session(i);
    }
    for (int i = 0; i < residuals.size(); i++) {
      out.number(residuals.value(i));
      out.number(residuals.leverage(i));
    }
    Arrays.stream(scales).forEach(out::number);
  }

  static Residuals residuals(PackedInput in) {
    int size = in.count();
    if (!in.flag()) {
      return Residuals.notHeld(size);
    }
    double[] scales = new double[in.count()];
    int[] sessions = new int[size];
    double[] values = new double[size];
    double[] leverages = new double[size];
    int before = 0;
    for (int i = 0; i < size; i++) {
      before += in.count();
      sessions[i] = before;
    }
    for (int i = 0; i < size; i++) {
      values[i] = in.number();
      leverages[i] = in.number();
    }
    Arrays.setAll(scales, i -> in.number());
    return new Residuals(sessions, values, leverages, scales);
  }

  static void write(PackedOutput out, DayReturns returns) {
    out.count(returns.size());
    out.flag(returns.areHeld());
    if (returns.areHeld()) {
      returns.stream().forEach(out::number);
    } else {
      out.number(returns.sum());
    }
  }

  static DayReturns dayReturns(PackedInput in) {
    int size = in.count();
    return in.flag()
        ? DayReturns.of(DoubleStream.generate(in::number).limit(size))
        : DayReturns.notHeld(size, in.number());
  }
}
