package io.marketimpact.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.group.TestId;
import java.io.Serializable;

/**
 * One test of a group.
 *
 * @param test the test's id
 * @param outcome the test's result with how far it can be trusted, or why it does not apply
 */
public record GroupTest(TestId test, Outcome<Assessment> outcome) implements Serializable {}
