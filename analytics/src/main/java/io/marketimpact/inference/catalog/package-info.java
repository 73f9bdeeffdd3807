/** The list of all group tests. */
package io.marketimpact.inference.catalog;
