/**
 * Dense studies: every day of a series an event. Kernels over arrays that fit a window as it moves,
 * with the digits of the fit of each window by itself.
 */
package io.marketimpact.model.rolling;
