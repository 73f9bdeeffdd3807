package io.marketimpact.data.study;

import io.marketimpact.model.Market;
import io.marketimpact.study.StudyPlan;
import java.io.Serializable;

/**
 * A plan with the market it measures against.
 *
 * @param plan what to compute
 * @param market returns of the plan's kind of its benchmark, the factors and the controls
 */
record MeasuredPlan(StudyPlan plan, Market market) implements Serializable {}
