/**
 * Parquet without Spark: prices in, tables of a study out. It needs the optional library {@code
 * blue.strategic.parquet:parquet-floor}; nothing else in this module does.
 */
package io.marketimpact.data.parquet;
