/**
 * Expected-return models: what a stock would have returned without the event. The contract of a
 * model, what it is estimated from and what a fitted one answers; the models have packages of their
 * own, {@link io.marketimpact.model.catalog.Models} lists them.
 */
package io.marketimpact.model;
