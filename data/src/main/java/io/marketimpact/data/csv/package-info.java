/** CSV files of prices, intraday bars, events and factors, read into domain records. */
package io.marketimpact.data.csv;
