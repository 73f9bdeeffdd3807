package io.marketimpact.study;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From what and by what a study was computed. Holds no clock time: the same inputs give the same
 * provenance.
 *
 * @param inputs the files, in order of role and name
 * @param versions of this program and of the libraries that touch numbers, by name
 */
public record Provenance(List<InputFile> inputs, SortedMap<String, String> versions) {

  /** Keeps its own copies. */
  public Provenance {
    inputs = List.copyOf(inputs);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }
}
