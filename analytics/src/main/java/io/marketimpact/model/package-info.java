/**
 * Expected-return models: what a share would have returned without the event. One file per model;
 * {@link io.marketimpact.model.catalog.Models} lists them.
 */
package io.marketimpact.model;
