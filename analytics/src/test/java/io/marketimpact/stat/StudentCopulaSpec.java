package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fitted values by scipy: kendalltau, and the densities of multivariate_t and t at the ranks. */
class StudentCopulaSpec {

  private static final int DAYS = 200;

  @Test
  void extremesThatCoincideGiveFewDegreesOfFreedom() {
    StudentCopula copula = StudentCopula.fit(columns(4)).orElseThrow();

    assertThat(copula.degreesOfFreedom()).isEqualTo(4);
    assertThat(copula.correlation(1, 0)).isCloseTo(0.5187920030445579, highPrecision(1));
    assertThat(copula.correlation(2, 0)).isCloseTo(0.5320893630762633, highPrecision(1));
    assertThat(copula.correlation(2, 1)).isEqualTo(copula.correlation(1, 2));
  }

  @Test
  void aVariableAndItsDoubleFitNoCopula() {
    double[][] columns = columns(4);
    columns[1] = columns[0].clone();

    assertThat(StudentCopula.fit(columns)).isEmpty();
  }

  @Test
  void everyPartOfADistributionIsAsLikely() {
    StudentCopula.Cells cells = StudentCopula.fit(columns(4)).orElseThrow().cells(5);
    StudentDraws draws = new StudentDraws(4, 3, RandomStreams.of(1, "cells"));
    double[] numbers = new double[draws.width()];
    int[] drawn = new int[3];
    int[][] counts = new int[3][5];
    int together = 0;
    for (int draw = 0; draw < 20_000; draw++) {
      draws.next(numbers, 0);
      cells.of(numbers, 0, drawn);
      for (int i = 0; i < 3; i++) {
        counts[i][drawn[i]]++;
      }
      together += drawn[0] == 0 && drawn[1] == 0 ? 1 : 0;
    }

    for (int[] variable : counts) {
      for (int count : variable) {
        assertThat(count).isBetween(3_800, 4_200);
      }
    }
    assertThat(together).as("of 4,000 lowest fifths by chance alone 800").isGreaterThan(1_200);
  }

  @Test
  void heldDrawsAreThoseOfOneStreamHoweverManyAreAskedForFirst() {
    StudentDraws draws = new StudentDraws(4, 2, RandomStreams.of(1, "draws"));
    double[] few = draws.first(3);
    double[] held = draws.first(200);
    SplittableRandom stream = RandomStreams.of(1, "draws");
    for (int at = 0; at < 600; at += 3) {
      double product = RandomStreams.uniform(stream) * RandomStreams.uniform(stream);

      assertThat(held[at]).isEqualTo(Math.sqrt(4 / (-2 * Math.log(product))));
      assertThat(held[at + 1]).isEqualTo(RandomStreams.normal(stream));
      assertThat(held[at + 2]).isEqualTo(RandomStreams.normal(stream));
    }
    assertThat(few).isEqualTo(Arrays.copyOf(held, 9));
    assertThat(draws.first(100)).as("known already").isSameAs(held);
  }

  /** Normal shocks with a common part, over one scale of the day with few degrees of freedom. */
  private static double[][] columns(int degrees) {
    Noise noise = new Noise(20260114);
    double[][] columns = new double[3][DAYS];
    for (int t = 0; t < DAYS; t++) {
      double squares = 0;
      for (int i = 0; i < degrees; i++) {
        double draw = noise.next();
        squares += draw * draw / degrees;
      }
      double common = noise.next();
      for (double[] column : columns) {
        column[t] = (0.7 * common + 0.7 * noise.next()) / Math.sqrt(squares);
      }
    }
    return columns;
  }
}
