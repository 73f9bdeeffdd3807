/**
 * News within the day: bars on the grid of a session, abnormal returns after a publication against
 * the same clock window of earlier days, jumps and realized variation.
 */
package io.marketimpact.intraday;
