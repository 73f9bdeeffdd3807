/** The list of all models. */
package io.marketimpact.model.catalog;
