/**
 * Models that weight untouched shares: synthetic controls, synthetic differences and the elastic
 * net.
 */
package io.marketimpact.model.donor;
