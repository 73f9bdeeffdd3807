package io.marketimpact.news;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The runs of three words of a text, as sorted hashes, and what two texts share of them. */
final class Shingles {

  private static final int WORDS = 3;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  static long[] of(String text) {
    List<String> words =
        BETWEEN
            .splitAsStream(Phrases.normal(text).toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    int last = Math.max(0, words.size() - WORDS);
    return IntStream.rangeClosed(0, last)
        .mapToLong(
            at -> hash(String.join(" ", words.subList(at, Math.min(at + WORDS, words.size())))))
        .distinct()
        .sorted()
        .toArray();
  }

  /** Shared shingles over all, 1 for equal texts. */
  static double jaccard(long[] first, long[] second) {
    long shared = LongStream.of(first).filter(one -> Arrays.binarySearch(second, one) >= 0).count();
    return (double) shared / (first.length + second.length - shared);
  }

  /** What the two smallest hashes of a band agree in is likely alike. */
  static long band(long[] shingles, int band) {
    return mix(smallest(shingles, 2L * band) ^ mix(smallest(shingles, 2L * band + 1) + band));
  }

  private static long smallest(long[] shingles, long seed) {
    long salt = mix(seed + 1);
    return LongStream.of(shingles).map(one -> mix(one ^ salt)).min().orElse(salt);
  }

  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
