/**
 * Models that weight untouched stocks: synthetic controls, synthetic differences and the elastic
 * net.
 */
package io.marketimpact.model.donor;
