package io.marketimpact.simulation;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;

/**
 * One draw, studied.
 *
 * @param sample all firms
 * @param first the first firm
 */
record SimulatedGroup(GroupSample sample, FirmEvidence first) {}
