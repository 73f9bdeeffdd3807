package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The form of an enum constant: its name in lower case. */
final class Choice {

  private Choice() {}

  static <E extends Enum<E>> Function<String, E> of(Class<E> choices) {
    List<String> names = Stream.of(choices.getEnumConstants()).map(Choice::name).toList();
    return text -> {
      int index = names.indexOf(text);
      Require.that(index >= 0, "must be one of %s: '%s'", String.join(", ", names), text);
      return choices.getEnumConstants()[index];
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
