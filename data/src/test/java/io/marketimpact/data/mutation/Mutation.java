package io.marketimpact.data.mutation;

import io.marketimpact.data.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Damages files at seeded places, and says what should not have come of reading one. */
public final class Mutation {

  private static final int MOST_CHANGES = 3;

  private static final List<String> ODD =
      List.of(
          "",
          "NaN",
          "-1",
          "1e400",
          "\u0000",
          "\"",
          ",,",
          "null",
          "\r",
          "\n",
          ";",
          "<",
          "&",
          "{",
          "]",
          "99999999999999999999",
          "0x1p3",
          "\u2028",
          "\uFEFF",
          "2026-02-30",
          "\u001b[31m",
          "\u0660",
          "=1+1",
          "true",
          "../x",
          "12:60",
          "\uD800");

  private Mutation() {}

  /** The bytes with one to three changes. */
  public static byte[] of(byte[] bytes, SplittableRandom random) {
    byte[] damaged = bytes;
    for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
      damaged = changed(damaged, random);
    }
    return damaged;
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(12));
    byte[] odd = ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(6)) {
      case 0 -> joined(bytes, at, odd, to);
      case 1 -> joined(bytes, at, odd, at);
      case 2 -> joined(bytes, at, new byte[0], to);
      case 3 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at);
      case 4 -> joined(bytes, at, new byte[0], random.nextInt(8) == 0 ? bytes.length : to);
      default -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
    };
  }

  /** The bytes with those from one place to another replaced. */
  private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
    byte[] all = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, all, from, middle.length);
    System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
    return all;
  }

  /** What came of reading that should not: another exception, or a message of many lines. */
  public static Optional<String> fault(Runnable reading) {
    try {
      reading.run();
      return Optional.empty();
    } catch (BadInputException refused) {
      return refused.getMessage().codePoints().anyMatch(Character::isISOControl)
          ? Optional.of("control characters in " + refused.getMessage())
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError fault) {
      return Optional.of(
          fault
              + " at "
              + Arrays.stream(fault.getStackTrace())
                  .limit(4)
                  .map(StackTraceElement::toString)
                  .collect(Collectors.joining(" < ")));
    }
  }
}
