/** CSV files of prices, events and factors, read into domain records. */
package io.marketimpact.data.csv;
