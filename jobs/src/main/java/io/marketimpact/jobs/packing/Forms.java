package io.marketimpact.jobs.packing;

import io.marketimpact.base.Require;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.model.Residuals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of each class. */
final class Forms {

  private static final Map<Class<?>, Form> KNOWN =
      Map.ofEntries(
          Map.entry(
              String.class, Form.of(String.class, PackedOutput::text, PackedInput::text).shared()),
          Map.entry(Double.class, Form.of(Double.class, PackedOutput::number, PackedInput::number)),
          Map.entry(Integer.class, Form.of(Integer.class, PackedOutput::count, PackedInput::count)),
          Map.entry(Long.class, Form.of(Long.class, PackedOutput::whole, PackedInput::whole)),
          Map.entry(Boolean.class, Form.of(Boolean.class, PackedOutput::flag, PackedInput::flag)),
          Map.entry(
              LocalDate.class,
              Form.of(
                      LocalDate.class,
                      (out, date) -> out.whole(date.toEpochDay()),
                      in -> LocalDate.ofEpochDay(in.whole()))
                  .shared()),
          Map.entry(
              Optional.class,
              Form.of(
                  Optional.class,
                  (out, value) -> out.value(((Optional<?>) value).orElse(null)),
                  in -> Optional.ofNullable(in.value()))),
          Map.entry(List.class, Form.of(List.class, Forms::write, Forms::list)),
          Map.entry(
              SortedMap.class,
              Form.of(SortedMap.class, Forms::writeSorted, in -> read(in, new TreeMap<>()))),
          Map.entry(
              Map.class, Form.of(Map.class, Forms::write, in -> read(in, new LinkedHashMap<>()))),
          Map.entry(
              Residuals.class,
              Form.of(Residuals.class, DayForms::write, DayForms::residuals).shared()),
          Map.entry(
              DayReturns.class, Form.of(DayReturns.class, DayForms::write, DayForms::dayReturns)));

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return found(type);
        }
      };

  private static final ClassValue<Class<?>> WRITTEN =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
          return writtenAs(type);
        }
      };

  private Forms() {}

  static Form of(Class<?> type) {
    return FORMS.get(type);
  }

  /** The class that the bytes name: that of a list, whatever keeps its elements. */
  static Class<?> written(Class<?> type) {
    return WRITTEN.get(type);
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("a packed class must be there: " + name, impossible);
    }
  }

  private static Form found(Class<?> type) {
    Class<?> as = writtenAs(type);
    if (KNOWN.containsKey(as)) {
      return KNOWN.get(as);
    }
    if (as.isEnum()) {
      Map<String, Object> constants =
          Stream.of(as.getEnumConstants())
              .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), each -> each));
      return Form.of(
              Enum.class,
              (out, value) -> out.text(value.name()),
              in -> (Enum<?>) constants.get(in.text()))
          .shared();
    }
    return as.isRecord() ? new RecordForm(as) : JavaForm.INSTANCE;
  }

  private static Class<?> writtenAs(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return type.isEnum() ? type : type.getSuperclass();
    }
    if (type.isRecord()) {
      return type;
    }
    for (Class<?> kind : List.of(List.class, SortedMap.class, Map.class)) {
      if (kind.isAssignableFrom(type)) {
        return kind;
      }
    }
    return type;
  }

  private static void write(PackedOutput out, List<?> list) {
    out.count(list.size());
    list.forEach(out::value);
  }

  private static List<?> list(PackedInput in) {
    int size = in.count();
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(in.value());
    }
    return Collections.unmodifiableList(list);
  }

  private static void writeSorted(PackedOutput out, SortedMap<?, ?> map) {
    Require.that(map.comparator() == null, "a map to be packed must be sorted as its keys are");
    write(out, map);
  }

  private static void write(PackedOutput out, Map<?, ?> map) {
    out.count(map.size());
    map.forEach(
        (key, value) -> {
          out.value(key);
          out.value(value);
        });
  }

  private static <M extends Map<Object, Object>> M read(PackedInput in, M map) {
    int size = in.count();
    for (int i = 0; i < size; i++) {
      Object key = in.value();
      map.put(key, in.value());
    }
    return map;
  }
}
