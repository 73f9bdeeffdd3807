/** Rows of prices by columns, whatever format stores them. */
package io.marketimpact.data.columnar;
