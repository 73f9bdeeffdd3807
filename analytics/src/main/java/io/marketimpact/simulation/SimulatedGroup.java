package io.marketimpact.simulation;

import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.study.FirmWindow;

/**
 * One draw, studied.
 *
 * @param sample all firms
 * @param first the first firm
 */
record SimulatedGroup(GroupSample sample, FirmWindow first) {}
